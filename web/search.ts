// The keys of the search box: "/" or Ctrl+K opens it from anywhere, the arrows go from the field to what was found and
// back, Enter in the field opens the first. All else is the browser's own.

import type { Bridge } from './bridge.ts';
import type { Answer } from './input.ts';

const takesText = (element: Element | null): boolean =>
    element instanceof HTMLInputElement ? !['radio', 'checkbox', 'range'].includes(element.type) : element instanceof HTMLTextAreaElement;

function asksForSearch(event: KeyboardEvent): boolean {
    if (event.isComposing || event.altKey) return false;
    const command = event.ctrlKey || event.metaKey;
    if (command) return event.key.toLowerCase() === 'k' && !event.shiftKey;
    return event.key === '/' && !takesText(document.activeElement);
}

/** The field and what it found, in their order; empty when the search box is not open. */
function stops(): HTMLElement[] {
    const field = document.activeElement?.closest('[role="dialog"]')?.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) return [];
    return [field, ...(field.closest('[role="dialog"]')?.querySelectorAll<HTMLElement>('[role="list"] a') ?? [])];
}

export function watchSearch(bridge: Bridge, answer: Answer): void {
    document.addEventListener('keydown', (event) => {
        if (event.defaultPrevented) return;
        if (asksForSearch(event)) {
            event.preventDefault();
            answer(() => bridge.openSearch());
            return;
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const [field, ...found] = stops();
        if (!field || event.isComposing) return;
        const at = [field, ...found].indexOf(document.activeElement as HTMLElement);
        if (step) {
            event.preventDefault();
            [field, ...found][Math.max(0, Math.min(found.length, at + step))]?.focus();
        } else if (event.key === 'Enter' && at === 0 && found[0]) {
            event.preventDefault();
            found[0].click();
        }
    });
}
