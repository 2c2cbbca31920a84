// The way to what the page can wait for until it answers (extras.ts).

import { fromRoot } from './assets.ts';
import type { Extras, Running } from './extras.ts';
import { messageFor } from './messages.ts';

export class ExtrasDoor {
    private extras: Promise<Extras> | null = null;

    constructor(private readonly running: Running) {}

    /** Rejects when the script cannot be had; the next call tries again. */
    open(): Promise<Extras> {
        this.extras ??= (import(fromRoot(this.running.assets.extras)) as Promise<typeof import('./extras.ts')>)
            .then(({ start }) => start(this.running))
            .catch((error: unknown) => {
                this.extras = null;
                throw error;
            });
        return this.extras;
    }

    /** `what`: as the app asks for it, "#share" or "#chart-0". */
    takeAway(what: string): void {
        // Nothing can be shown without the script but what the browser itself shows.
        this.open().then((extras) => extras.takeAway(what), () => alert(messageFor('noTakeaway')));
    }
}
