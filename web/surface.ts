// The canvas and the pixels below it: its size in CSS pixels, its density, and what happens when the browser takes the
// drawing context away.

import type { Bridge } from './bridge.ts';
import type { Painter } from './painter.ts';

interface Pixels {
    width: number;
    height: number;
}

function estimatedPixels(canvas: HTMLCanvasElement): Pixels {
    const density = window.devicePixelRatio || 1;
    return { width: Math.round(canvas.clientWidth * density), height: Math.round(canvas.clientHeight * density) };
}

/** So long, in milliseconds, an empty page is borne: browsers give a drawing context back at once, or never. */
const mostWithoutDrawing = 3000;

export function watchSurface(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter, onGone: () => void): void {
    const apply = (pixels: Pixels): void => {
        const { clientWidth: width, clientHeight: height } = canvas;
        if (width === 0 || height === 0) return;
        if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
            canvas.width = pixels.width;
            canvas.height = pixels.height;
        }
        bridge.resize(width, height, pixels.width / width);
        // Resizing clears the canvas, so the next frame must not wait for the next refresh.
        painter.paintNow();
    };

    const observer = new ResizeObserver(([entry]) => {
        const exact = entry?.devicePixelContentBoxSize?.[0];
        const estimate = estimatedPixels(canvas);
        // The exact size settles rounding. Where it is far off it was measured without the density (emulated screens).
        const trusted = exact && Math.abs(exact.inlineSize - estimate.width) <= 2;
        apply(trusted ? { width: exact.inlineSize, height: exact.blockSize } : estimate);
    });
    try {
        observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
        observer.observe(canvas); // engines without that box
    }

    // Moving to a screen of another density changes no size in CSS pixels.
    const watchDensity = (): void => {
        const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
        query.addEventListener('change', () => { apply(estimatedPixels(canvas)); watchDensity(); }, { once: true });
    };
    watchDensity();

    watchDrawing(canvas, bridge, painter, onGone);
}

function watchDrawing(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter, onGone: () => void): void {
    let isLost = false;
    let waiting = 0;
    // In the background nobody waits, and it is given back only when the page is seen again.
    const wait = (): void => {
        clearTimeout(waiting);
        if (!isLost || document.visibilityState === 'hidden') return;
        waiting = window.setTimeout(() => {
            isLost = false;
            painter.stop();
            onGone();
        }, mostWithoutDrawing);
    };
    document.addEventListener('visibilitychange', wait);
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault(); // asks for it back
        isLost = true;
        painter.pause();
        bridge.dropDrawing();
        wait();
    });
    canvas.addEventListener('webglcontextrestored', () => {
        isLost = false;
        clearTimeout(waiting);
        bridge.restoreDrawing();
        painter.resume();
    });
}

/** The canvas must have its size before the first frame; the observer only reports afterwards. */
export function sizeBeforeFirstFrame(canvas: HTMLCanvasElement, bridge: Bridge): void {
    const { width, height } = estimatedPixels(canvas);
    canvas.width = width;
    canvas.height = height;
    bridge.resize(canvas.clientWidth, canvas.clientHeight, width / canvas.clientWidth);
}
