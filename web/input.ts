// What the reader does with the mirror's elements, told to the app, but for what is typed (entry.ts). Moving, scrolling,
// selecting and the keys of links, buttons and radio buttons are the browser's own; a click or a key that activates an element activates its widget.

import type { Bridge } from './bridge.ts';
import { focusable } from './elements.ts';
import { isEntry } from './entry.ts';
import { Mirror } from './mirror.ts';
import type { Painter } from './painter.ts';

/** Calls what answers the reader, and paints; as soon as what that takes is there. */
export type Answer = (use: () => void) => void;

export function watchInput(root: HTMLElement, mirror: Mirror, bridge: Bridge, painter: Painter, answer: Answer): void {
    watchPointer(root, bridge, painter);
    watchClicks(root, mirror, bridge, answer);
    watchFocus(root, bridge, painter);
    watchScrolling(mirror, bridge, painter);
    watchKeys(root, bridge, painter);
}

function watchPointer(root: HTMLElement, bridge: Bridge, painter: Painter): void {
    root.addEventListener('pointermove', (event) => {
        if (event.pointerType === 'touch') return;
        bridge.pointAt(event.clientX, event.clientY);
        painter.request();
    }, { passive: true });
    root.addEventListener('pointerleave', () => {
        bridge.pointNowhere();
        painter.request();
    });
}

/** Where the selected text begins and ends; null when none is. */
function selectedText(): StaticRange | null {
    const selection = getSelection();
    const range = selection?.rangeCount && selection.toString().trim() ? selection.getRangeAt(0) : null;
    return range && new StaticRange(range);
}

const ends = ['startContainer', 'startOffset', 'endContainer', 'endOffset'] as const;

function watchClicks(root: HTMLElement, mirror: Mirror, bridge: Bridge, answer: Answer): void {
    let selectedBefore: StaticRange | null = null;
    root.addEventListener('pointerdown', () => { selectedBefore = selectedText(); }, { passive: true });
    /** A press that selected text was meant for the text. What was selected before, as by Ctrl+F, is no matter. */
    const selectsText = (event: MouseEvent): boolean => {
        const selected = event.detail > 0 ? selectedText() : null;
        return selected !== null && ends.some((end) => selected[end] !== selectedBefore?.[end]);
    };
    root.addEventListener('click', (event) => {
        const target = event.target as Element;
        const control = target.closest('a, button, input');
        if (control instanceof HTMLAnchorElement) {
            // Another tab, another origin: the browser knows better.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || control.target === '_blank') return;
            event.preventDefault();
        }
        if (control && isEntry(control)) return;
        if (selectsText(event) || control?.getAttribute('aria-disabled') === 'true') {
            event.preventDefault(); // or the box would be ticked although nobody asks the app to
            return;
        }
        // A label passes its click on to its radio button or checkbox.
        if (!control && target.closest('label')) return;
        if (control instanceof HTMLInputElement) mirror.noteChoice(control);
        if (control) answer(() => bridge.activate(Mirror.nodeOf(control)));
        else answer(() => bridge.press(event.clientX, event.clientY));
    });
}

function watchFocus(root: HTMLElement, bridge: Bridge, painter: Painter): void {
    root.addEventListener('focusin', (event) => {
        const element = event.target as Element;
        bridge.setFocus(Mirror.nodeOf(element), element.matches(':focus-visible'));
        painter.request();
    });
    root.addEventListener('focusout', (event) => {
        if (event.relatedTarget && root.contains(event.relatedTarget as Node)) return;
        bridge.setFocus(0, false);
        painter.request();
    });
}

function watchScrolling(mirror: Mirror, bridge: Bridge, painter: Painter): void {
    document.addEventListener('scroll', (event) => {
        const area = event.target;
        if (area === document) bridge.scroll(mirror.page, window.scrollY);
        else if (area instanceof HTMLElement && area.dataset.node) bridge.scroll(Mirror.nodeOf(area), area.scrollTop);
        painter.request();
    }, { capture: true, passive: true });
}

function watchKeys(root: HTMLElement, bridge: Bridge, painter: Painter): void {
    root.ownerDocument.addEventListener('keydown', (event) => {
        if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
        if (event.key === 'Escape' && bridge.escape()) {
            event.preventDefault();
            painter.request();
        }
        if (event.key === 'Tab') keepInDialog(event);
    });
}

/** While a dialog has the focus, Tab goes round in it; Escape leaves it. */
function keepInDialog(event: KeyboardEvent): void {
    const dialog = document.activeElement?.closest('[role="dialog"]');
    if (!dialog) return;
    const stops = focusable(dialog);
    const [first, last] = [stops[0], stops.at(-1)];
    const leaves = document.activeElement === (event.shiftKey ? first : last);
    if (!leaves) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
}
