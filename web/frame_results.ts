// What follows from a frame outside the canvas: the looks of the page around it, the address, the mirror, the focus, what is
// said once, what is kept and what is asked for.

import type { Bridge, FrameResult, SpokenChanges } from './bridge.ts';
import type { ExtrasDoor } from './extras_door.ts';
import type { Kept } from './kept.ts';
import type { Mirror } from './mirror.ts';
import type { Places } from './places.ts';

const root = document.documentElement;
const announcer = document.getElementById('announcer') as HTMLElement;
const spoken_for_ms = 8000;
let forgetting = 0;

export class FrameResults {
    private title = '';
    private pageOffset: number | null = null;
    private focusOfPlace = 0;

    constructor(
        private readonly app: Bridge,
        private readonly mirror: Mirror,
        private readonly places: Places,
        private readonly kept: Kept,
        private readonly extras: ExtrasDoor,
    ) {}

    /** Where the page is scrolled to once the next frame is in the mirror, and which node may have the focus again. */
    returnWithNext(offset: number, focused: number): void {
        this.pageOffset = offset;
        this.focusOfPlace = focused;
    }

    apply(result: FrameResult): void {
        this.showLooks(result);
        this.showPlace(result);
        const changes = this.app.spokenChanges();
        this.showSpoken(changes, result.drawAgain);
        this.mirror.showPointer(result.pointerCursor);
        if (result.focusRequest) this.mirror.focus(result.focusRequest);
        else if (changes) this.mirror.keepFocus(this.focusOfPlace);
        if (changes) this.focusOfPlace = 0;
        if (result.toKeep) this.kept.keep(result.toKeep);
        if (result.announcement) announce(result.announcement);
        this.followAddress(result.externalAddress);
    }

    private showLooks({ dark }: FrameResult): void {
        const { app } = this;
        if (root.lang !== app.language()) root.lang = app.language();
        const theme = dark ? 'dark' : 'light';
        if (root.dataset.theme !== theme) root.dataset.theme = theme;
        for (const name of ['page', 'text', 'muted'] as const) {
            const colour = app.colour(name);
            if (root.style.getPropertyValue(`--${name}`) !== colour) root.style.setProperty(`--${name}`, colour);
        }
    }

    private showPlace({ newPlace, changedPlace }: FrameResult): void {
        const { app, places } = this;
        if (newPlace) places.go(app.route());
        else if (changedPlace) places.settle(app.route());
        if (app.title() !== this.title) document.title = this.title = app.title();
    }

    private showSpoken(changes: SpokenChanges | null, drawAgain: boolean): void {
        const { mirror } = this;
        if (changes && mirror.apply(changes, this.app.height)) this.pageOffset ??= 0;
        // Until all of the page is in the mirror; hovering alone touches nothing.
        if (changes && drawAgain) mirror.root.dataset.follows = '';
        if (!drawAgain) {
            delete mirror.root.dataset.follows;
            mirror.showValues();
        }
        if (this.pageOffset !== null) window.scrollTo(0, this.pageOffset);
        this.pageOffset = null;
    }

    /** One that begins with "#" is something to take away. */
    private followAddress(address: string): void {
        if (address.startsWith('#')) this.extras.takeAway(address);
        else if (address) window.open(address, '_blank', 'noopener');
    }
}

/** Said once: the same sentence again is another text, or nobody would hear it. */
function announce(text: string): void {
    announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
    clearTimeout(forgetting);
    // Whoever reads on would come across it as if it were part of the page.
    forgetting = setTimeout(() => { announcer.textContent = ''; }, spoken_for_ms);
}
