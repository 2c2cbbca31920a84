// The places a reader went to: one history entry each, and how far each was scrolled, for Back and Forward.

interface Place {
    place: number;
}

export class Places {
    private readonly offsets = new Map<number, number>();
    private current: number;
    private last: number;

    /** `root`: the address of the site, which every place of the app is a query of. */
    constructor(private readonly root: string) {
        history.scrollRestoration = 'manual';
        this.current = (history.state as Place | null)?.place ?? 0;
        this.last = this.current;
        document.addEventListener('scroll', () => this.offsets.set(this.current, window.scrollY), { passive: true });
    }

    /** The address says what is shown, so that it can be copied as it stands. */
    settle(route: string): void {
        history.replaceState({ place: this.current } satisfies Place, '', this.address(route));
    }

    private address(route: string): string {
        return `${this.root}?${route}`;
    }

    go(route: string): void {
        const offset = window.scrollY;
        this.offsets.set(this.current, offset);
        this.current = ++this.last;
        this.offsets.set(this.current, offset); // the same page, unless it is scrolled to another place right away
        history.pushState({ place: this.current } satisfies Place, '', this.address(route));
    }

    /** After Back or Forward: how far this place was scrolled. */
    returned(): number {
        this.current = (history.state as Place | null)?.place ?? 0;
        return this.offsets.get(this.current) ?? 0;
    }
}
