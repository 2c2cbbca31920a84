// What the reader's system asks of everything it shows: dark or light, more contrast, colours of its own, larger text,
// targets for fingers.

import type { Preferences } from './bridge.ts';

/** In the order of `SystemColours` in src/ui/theme.h. */
const systemColours = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'ButtonFace', 'Highlight'];
const textSizeByDefault = 16;

const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)', '(any-pointer: coarse)']
    .map((query) => matchMedia(query));
const [dark, moreContrast, forced, touch] = queries as [MediaQueryList, MediaQueryList, MediaQueryList, MediaQueryList];

function readColour(name: string): number {
    const probe = document.createElement('span');
    probe.style.color = name;
    document.body.append(probe);
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/\d+(\.\d+)?/g) ?? []).map(Number);
    probe.remove();
    return (red << 16) | (green << 8) | blue;
}

export function readPreferences(): Preferences {
    return {
        dark: dark.matches,
        moreContrast: moreContrast.matches,
        textScale: parseFloat(getComputedStyle(document.documentElement).fontSize) / textSizeByDefault,
        touch: touch.matches,
        forcedColours: forced.matches ? systemColours.map(readColour) : null,
    };
}

export function watchPreferences(changed: () => void): void {
    for (const query of queries) query.addEventListener('change', changed);
    // The size of text in the browser's settings has no event; an element that is as wide as it has.
    const probe = document.createElement('div');
    probe.style.cssText = 'position: absolute; width: 1rem; height: 0; visibility: hidden';
    document.body.append(probe);
    let width = probe.offsetWidth;
    new ResizeObserver(() => {
        if (probe.offsetWidth === width) return;
        width = probe.offsetWidth;
        changed();
    }).observe(probe);
}
