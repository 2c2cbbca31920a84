// What the reader's device keeps, in the browser's storage: read at the start, kept after each change, taken over when
// another tab changes it. What can't be read is put aside, not lost. A browser that lets nothing be kept is told to the
// app, which says so.

import type { Bridge } from './bridge.ts';

/** In the order of KeptThing (src/app/device.h). */
const things = ['partner-atlas.shortlist', 'partner-atlas.answers'];

export class Kept {
    constructor(private readonly app: Bridge, changed: () => void) {
        things.forEach((key, thing) => this.trying(thing, () => {
            const stored = localStorage.getItem(key);
            if (stored && !app.restore(thing, stored)) localStorage.setItem(`${key}.unread`, stored);
        }));
        window.addEventListener('storage', (event) => {
            things.forEach((key, thing) => {
                // No key: everything was cleared.
                if (event.key !== key && event.key !== null) return;
                app.restore(thing, event.newValue ?? '');
                changed();
            });
        });
    }

    /** One bit for each thing that has changed. */
    keep(bits: number): void {
        things.forEach((key, thing) => {
            if (bits & (1 << thing)) this.trying(thing, () => localStorage.setItem(key, this.app.stored(thing)));
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
