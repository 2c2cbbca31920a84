// What the reader types, and where the sliders are moved, told to the app. Input methods, selection, undo, paste and
// phone keyboards are the browser's own; here is only decided when a text counts: in searches and on sliders with each
// change, in other fields with Enter or when they are left – also when they are left with their sheet, their place or
// the whole page –, and never while an input method is at it.

import type { Bridge } from './bridge.ts';
import type { Answer } from './input.ts';
import { Mirror } from './mirror.ts';
import type { Painter } from './painter.ts';

/** An element that holds what the reader entered; radio buttons and checkboxes hold a choice. */
export function isEntry(element: Element): element is HTMLInputElement {
    return element instanceof HTMLInputElement && ['range', 'search', 'text'].includes(element.type);
}

/** Returns what saves the text that is being typed, for whoever takes its field away. */
export function watchEntry(root: HTMLElement, mirror: Mirror, bridge: Bridge, painter: Painter, answer: Answer): () => void {
    /** Has been typed in and not been left. */
    let open: HTMLInputElement | null = null;
    const enter = (input: HTMLInputElement): void => {
        const [node, text] = [Mirror.nodeOf(input), input.value];
        if (input === open) open = null;
        answer(() => bridge.enter(node, text));
    };
    /** When a field goes away with what is around it, "change" comes too late. The app takes in what was entered with a frame. */
    const save = (): void => {
        if (!open?.isConnected) return;
        enter(open);
        painter.paintNow();
    };
    const inputOf = ({ target }: Event): HTMLInputElement | null => (target instanceof Element && isEntry(target) ? target : null);

    root.addEventListener('input', (event) => {
        const input = inputOf(event);
        if (!input) return;
        mirror.noteEntry(Mirror.nodeOf(input));
        if (input.type === 'text') open = input;
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
        if (event.key === 'Escape' && !event.isComposing) save();
        if (input?.type !== 'search' || event.isComposing) return;
        if (event.key === 'Enter' && matchMedia('(pointer: coarse)').matches) input.blur(); // makes room for what was found
        if (event.key !== 'Escape' || input.value === '') return;
        event.preventDefault(); // the next one closes the sheet
        input.value = '';
        mirror.noteEntry(Mirror.nodeOf(input));
        enter(input);
    });
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') save();
    });
    return save;
}
