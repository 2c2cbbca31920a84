// The way to what a reader can take away (takeaway.ts): that script is fetched when somebody asks for something.

import { fromRoot, type Assets } from './assets.ts';
import type { Bridge } from './bridge.ts';
import { KeptThing } from './kept.ts';
import { messageFor } from './messages.ts';
import { showPrinted } from './print.ts';
import type { Shown } from './takeaway.ts';

export class TakeawayDoor {
    constructor(private readonly app: Bridge, private readonly assets: Assets) {}

    /** `what`: as the app asks for it, "#share" or "#chart-0". */
    async open(what: string): Promise<void> {
        const shown = this.shown(); // the reader may go on while the script arrives
        try {
            await (await this.load()).takeAway(what, shown);
        } catch {
            // Nothing can be shown without the script but what the browser itself shows.
            alert(messageFor('noTakeaway'));
        }
    }

    async print(): Promise<void> {
        const shown = this.shown();
        try {
            showPrinted(await (await this.load()).printed(shown), shown.route);
        } catch {
            // Then it is printed from the mirror.
        }
        window.print();
    }

    private load(): Promise<typeof import('./takeaway.ts')> {
        return import(fromRoot(this.assets.takeaway.script));
    }

    private shown(): Shown {
        const { app, assets } = this;
        return {
            assets, root: fromRoot(''), route: app.route(), language: app.language() === 'en' ? 'en' : 'zh',
            shortlist: app.stored(KeptThing.shortlist), answers: app.stored(KeptThing.answers), print: () => void this.print(),
        };
    }
}
