// What the reader types, and where the sliders are moved, told to the app. Input methods, selection, undo, paste and
// phone keyboards are the browser's own; here is only decided when a text counts: in searches and on sliders with each
// change, in other fields with Enter or when they are left, and never while an input method is at it.

import type { Bridge } from './bridge.ts';
import type { Answer } from './input.ts';
import { Mirror } from './mirror.ts';

/** An element that holds what the reader entered; radio buttons and checkboxes hold a choice. */
export function isEntry(element: Element): element is HTMLInputElement {
    return element instanceof HTMLInputElement && ['range', 'search', 'text'].includes(element.type);
}

export function watchEntry(root: HTMLElement, mirror: Mirror, bridge: Bridge, answer: Answer): void {
    const enter = (input: HTMLInputElement): void => {
        const [node, text] = [Mirror.nodeOf(input), input.value];
        answer(() => bridge.enter(node, text));
    };
    const inputOf = ({ target }: Event): HTMLInputElement | null => (target instanceof Element && isEntry(target) ? target : null);

    root.addEventListener('input', (event) => {
        const input = inputOf(event);
        if (!input) return;
        mirror.noteEntry(Mirror.nodeOf(input));
        if (input.type !== 'text' && !(event as InputEvent).isComposing) enter(input);
    });
    // Some browsers say of the last letters of a composition that they are part of it, some do not: twice does no harm.
    root.addEventListener('compositionend', (event) => {
        const input = inputOf(event);
        if (input && input.type !== 'text') enter(input);
    });
    root.addEventListener('change', (event) => {
        const input = inputOf(event);
        if (input?.type === 'text') enter(input);
    });
    root.addEventListener('keydown', (event) => {
        const input = inputOf(event);
        if (input?.type !== 'search' || event.isComposing) return;
        if (event.key === 'Enter' && matchMedia('(pointer: coarse)').matches) input.blur(); // makes room for what was found
        if (event.key !== 'Escape' || input.value === '') return;
        event.preventDefault(); // the next one closes the sheet
        input.value = '';
        mirror.noteEntry(Mirror.nodeOf(input));
        enter(input);
    });
}
