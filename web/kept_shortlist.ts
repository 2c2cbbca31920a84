// The shortlist in the browser's storage: read at the start, kept after each change, taken over when another tab changes
// it. A browser that lets nothing be kept is told to the app, which says so.

import type { Bridge } from './bridge.ts';

const key = 'partner-atlas.shortlist';

export class KeptShortlist {
    constructor(private readonly app: Bridge, changed: () => void) {
        this.trying(() => {
            const stored = localStorage.getItem(key);
            if (stored) app.restoreShortlist(stored);
        });
        window.addEventListener('storage', (event) => {
            // No key: everything was cleared.
            if (event.key !== key && event.key !== null) return;
            app.restoreShortlist(event.newValue ?? '');
            changed();
        });
    }

    keep(): void {
        this.trying(() => localStorage.setItem(key, this.app.shortlist()));
    }

    /** Private windows, full storage and sandboxed frames throw, some only when written to. */
    private trying(use: () => void): void {
        try {
            use();
        } catch {
            this.app.reportShortlistUnkept();
        }
    }
}
