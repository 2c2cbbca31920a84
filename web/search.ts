// The keys of the search box: "/" or Ctrl+K opens it from anywhere, the arrows go from the field to what was found and
// back, Enter in the field opens the first. Who is faster than the answer to what was typed loses no key: they wait for
// it. All else is the browser's own.

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

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function follow(key: string): void {
    const [field, ...found] = stops();
    if (!field) return;
    const at = [field, ...found].indexOf(document.activeElement as HTMLElement);
    const step = steps[key];
    if (step) [field, ...found][Math.max(0, Math.min(found.length, at + step))]?.focus();
    else found[Math.max(0, at - 1)]?.click();
}

// One takes what was typed, the next paints what it found, one is to spare.
const framesToAnswer = 3;

function afterFrames(count: number, act: () => void): void {
    if (count === 0) act();
    else requestAnimationFrame(() => afterFrames(count - 1, act));
}

export function watchSearch(bridge: Bridge, answer: Answer): void {
    let unanswered = 0; // that was typed
    const waiting: string[] = []; // keys that were pressed since

    document.addEventListener('input', (event) => {
        if (event.target !== stops()[0]) return;
        ++unanswered;
        answer(() => afterFrames(framesToAnswer, () => {
            if (--unanswered === 0) waiting.splice(0).forEach(follow);
        }));
    });
    document.addEventListener('keydown', (event) => {
        if (event.defaultPrevented) return;
        if (asksForSearch(event)) {
            event.preventDefault();
            answer(() => bridge.openSearch());
            return;
        }
        const [field] = stops();
        if (!field || event.isComposing || !(event.key in steps || event.key === 'Enter')) return;
        const isInField = document.activeElement === field;
        if (event.key === 'Enter' && !isInField) return;
        event.preventDefault();
        if (unanswered > 0 && isInField) waiting.push(event.key);
        else follow(event.key);
    });
}
