// What the page can wait for until it answers: copying, printing, taking away. A script of its own, so that the first load
// does not pay for it.

import { countFrom, type Assets } from './assets.ts';
import type { Bridge } from './bridge.ts';
import { watchCopy } from './copy.ts';
import type { Answer } from './input.ts';
import { watchPrint } from './print.ts';
import { TakeawayDoor } from './takeaway_door.ts';

/** The running app, as main.ts has it. */
export interface Running {
    app: Bridge;
    assets: Assets;
    /** Address of the site as it is served. */
    root: string;
    mirror: HTMLElement;
    answer: Answer;
}

export interface Extras {
    /** `what`: as the app asks for it, "#share" or "#chart-0". */
    takeAway(what: string): void;
}

export function start({ app, assets, root, mirror, answer }: Running): Extras {
    countFrom(root);
    const takeaway = new TakeawayDoor(app, assets);
    watchCopy(mirror);
    watchPrint(app, mirror, () => answer(() => void takeaway.print()));
    performance.mark('atlas:extras');
    return { takeAway: (what) => void takeaway.open(what) };
}
