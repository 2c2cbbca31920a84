// The places a reader went to: one history entry each, how far each was scrolled and what had the focus there, for Back and
// Forward.

import { Mirror } from './mirror.ts';

interface Place {
    place: number;
    /** How far it was scrolled when it was left: a reload forgets all else. */
    offset?: number | undefined;
}

const placeNow = (): Place => (history.state as Place | null) ?? { place: 0 };

export class Places {
    private readonly offsets = new Map<number, number>();
    private readonly focused = new Map<number, number>();
    private current: number;
    private last: number;
    private still = false;

    /** `root`: the address of the site, which every place of the app is a query of. */
    constructor(private readonly root: string) {
        history.scrollRestoration = 'manual';
        this.current = this.last = placeNow().place;
        document.addEventListener('scroll', () => this.offsets.set(this.current, window.scrollY), { passive: true });
    }

    /** The address says what is shown, so that it can be copied as it stands. */
    settle(route: string): void {
        if (this.still) return;
        this.note(this.address(route));
    }

    private note(address: string): void {
        history.replaceState({ place: this.current, offset: this.offsets.get(this.current) } satisfies Place, '', address);
    }

    private address(route: string): string {
        return `${this.root}?${route}`;
    }

    go(route: string): void {
        if (this.still) return;
        const offset = window.scrollY;
        this.offsets.set(this.current, offset);
        this.focused.set(this.current, Mirror.nodeOf(document.activeElement));
        this.note(location.href);
        this.current = ++this.last;
        this.offsets.set(this.current, offset); // the same page, unless it is scrolled to another place right away
        history.pushState({ place: this.current } satisfies Place, '', this.address(route));
    }

    /** Calls `use`, after which the address is the one of before, wherever the app thinks it is. */
    keepStill(use: () => void): void {
        this.still = true;
        use();
        this.still = false;
    }

    /** After Back or Forward: how far this place was scrolled, and the node that led on from it. */
    returned(): { offset: number; focused: number } {
        const { place, offset = 0 } = placeNow();
        this.current = place;
        this.last = Math.max(this.last, place); // after a reload there may be places ahead
        return { offset: this.offsets.get(place) ?? offset, focused: this.focused.get(place) ?? 0 };
    }
}
