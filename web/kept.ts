// What the reader's device keeps, in the browser's storage: read at the start, kept after each change, taken over when
// another tab changes it. What can't be read is put aside, not lost. A browser that lets nothing be kept is told to the
// app, which says so.

import type { Bridge } from './bridge.ts';

/** As in src/app/device.h. */
export const enum KeptThing { shortlist, answers }

/** Under which names they are kept, in that order. */
const things = ['partner-atlas.shortlist', 'partner-atlas.answers'];

/** Then the app needs more of the program than the start page does. */
export function keepsSomething(): boolean {
    try {
        return things.some((key) => localStorage.getItem(key));
    } catch {
        return false;
    }
}

export class Kept {
    constructor(private readonly app: Bridge, answer: (use: () => void) => void) {
        things.forEach((key, thing) => {
            let stored: string | null = null;
            this.trying(thing, () => { stored = localStorage.getItem(key); });
            if (!stored || app.restore(thing, stored)) return;
            const unread: string = stored;
            this.trying(thing, () => localStorage.setItem(`${key}.unread`, unread));
        });
        window.addEventListener('storage', (event) => {
            things.forEach((key, thing) => {
                // No key: everything was cleared.
                if (event.key === key || event.key === null) answer(() => app.restore(thing, event.newValue ?? ''));
            });
        });
    }

    /** One bit for each thing that has changed. */
    keep(bits: number): void {
        things.forEach((key, thing) => {
            if (!(bits & (1 << thing))) return;
            const stored = this.app.stored(thing);
            this.trying(thing, () => localStorage.setItem(key, stored));
        });
    }

    /** Private windows, full storage and sandboxed frames throw, some only when written to. */
    private trying(thing: number, use: () => void): void {
        try {
            use();
        } catch {
            this.app.reportUnkept(thing);
        }
    }
}
