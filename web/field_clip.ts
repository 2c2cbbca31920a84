// Typed text is the only thing of the mirror that is seen, and it lies above the canvas: where the painted bars cover its
// field, it is cut off with it. A field is observed, the text in it is cut: what is cut would not be observed rightly.

/** In pixels of a field's height, how finely the edge of a bar is followed: one. */
const steps = Array.from({ length: 45 }, (_, step) => step / 44);

export class FieldClip {
    private observer: IntersectionObserver | null = null;
    private readonly fields = new Set<HTMLElement>();
    private margins = '';

    add(field: HTMLElement): void {
        this.fields.add(field);
        this.observer?.observe(field);
    }

    remove(field: HTMLElement): void {
        this.fields.delete(field);
        this.observer?.unobserve(field);
    }

    /** How much of the window's top and bottom the bars cover. */
    setBars(top: number, bottom: number): void {
        const margins = `${-Math.round(top)}px 0px ${-Math.round(bottom)}px`;
        if (margins === this.margins) return;
        this.margins = margins;
        this.observer?.disconnect();
        this.observer = new IntersectionObserver((entries) => entries.forEach(clip), { rootMargin: margins, threshold: steps });
        for (const field of this.fields) this.observer.observe(field);
    }
}

function clip({ target, boundingClientRect: all, intersectionRect: seen, isIntersecting }: IntersectionObserverEntry): void {
    if (target.closest('[role="dialog"]')) return; // bars are below it
    const [above, below] = isIntersecting ? [seen.top - all.top, all.bottom - seen.bottom] : [all.height, 0];
    const whole = above < 0.5 && below < 0.5;
    const text = target.firstElementChild as HTMLElement | null;
    if (text) text.style.clipPath = whole ? '' : `inset(${above}px 0 ${below}px)`;
}
