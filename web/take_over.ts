// The app in the place of the static edition, in one step: what was read and what had the focus stay where they are.

import type { Bridge } from './bridge.ts';
import { focusable } from './elements.ts';
import { findText, focusedText, readingPlaces, setShown, type ReadingPlace } from './edition.ts';
import { Mirror } from './mirror.ts';
import type { Painter } from './painter.ts';

/** More than any page needs: its parts follow a few in each frame. */
const mostFramesAhead = 100;

export function takeOver(app: Bridge, mirror: Mirror, painter: Painter): void {
    const places = readingPlaces();
    const focused = focusedText();
    const place = findPlace(places, mirror.root, painter);
    delete document.documentElement.dataset.elsewhere;
    setShown(false);
    const scrollTo = (offset: number): void => {
        window.scrollTo(0, offset);
        app.scroll(mirror.page, window.scrollY);
        painter.paintNow();
    };
    scrollTo(0);
    if (place) goBackTo(place, mirror.root, scrollTo);
    if (!focusSheet(app, mirror.root) && focused) findText(mirror.root, focused, 'a')?.focus({ preventScroll: true });
    painter.paintNow();
}

/** A sheet asks for the focus in its first frame, while nothing can have it yet. As after a click it has no ring. */
function focusSheet(app: Bridge, mirror: HTMLElement): boolean {
    const sheet = mirror.querySelector('[role=dialog]');
    const [first] = sheet ? focusable(sheet) : [];
    first?.focus({ preventScroll: true });
    if (first) app.setFocus(Mirror.nodeOf(first), false);
    return first !== undefined;
}

/**
 * The first of them that the app has too. What lies below its view comes later than the first frame; the edition is still
 * what is seen.
 */
function findPlace(places: ReadingPlace[], mirror: HTMLElement, painter: Painter): ReadingPlace | undefined {
    const isThere = ({ text }: ReadingPlace): boolean => findText(mirror, text) !== null;
    for (let frame = 0; frame < mostFramesAhead && places[0] && !isThere(places[0]); ++frame) if (!painter.paintNow()) break;
    return places.find(isThere);
}

function goBackTo({ text, top }: ReadingPlace, mirror: HTMLElement, scrollTo: (offset: number) => void): void {
    // What is above it is laid out once it is passed, and may turn out taller or shorter than was thought: hence twice.
    for (let time = 0; time < 2; ++time) {
        const there = findText(mirror, text)?.getBoundingClientRect().top;
        if (there !== undefined) scrollTo(there + window.scrollY - top);
    }
}
