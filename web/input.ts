// Pointer, wheel and keyboard to the app. A finger that moves scrolls and lets go with momentum; one that stays taps. Keys
// that the app has no use for stay with the browser.

import type { Bridge, Key } from './bridge.ts';
import type { Painter } from './painter.ts';

const tapSlop = 8; // CSS pixels a finger may tremble
const lineHeight = 40; // of wheels that count in lines
const friction = 3.2; // per second; momentum falls by e to the minus this

export function watchInput(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter): void {
    watchMouse(canvas, bridge, painter);
    watchTouch(canvas, bridge, painter);
    watchWheel(canvas, bridge, painter);
    watchKeyboard(canvas, bridge, painter);
}

function watchMouse(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter): void {
    const mouse = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
        if (event.pointerType === 'touch') return;
        handle(event);
        painter.request();
    };
    canvas.addEventListener('pointermove', mouse((event) => bridge.pointerMove(false, event.offsetX, event.offsetY)));
    canvas.addEventListener('pointerdown', mouse((event) => {
        if (event.button !== 0) return;
        canvas.setPointerCapture(event.pointerId);
        bridge.pointerMove(false, event.offsetX, event.offsetY);
        bridge.pointerButton(false, true);
    }));
    canvas.addEventListener('pointerup', mouse((event) => {
        if (event.button !== 0) return;
        bridge.pointerMove(false, event.offsetX, event.offsetY);
        bridge.pointerButton(false, false);
    }));
    canvas.addEventListener('pointercancel', mouse(() => {
        bridge.pointerLeave(); // released over nothing, a cancelled press is no click
        bridge.pointerButton(false, false);
    }));
    canvas.addEventListener('pointerleave', mouse(() => bridge.pointerLeave()));
}

interface Finger {
    id: number;
    startX: number;
    startY: number;
    lastY: number;
    lastTime: number;
    velocity: number; // CSS pixels a second, positive = towards the end of the page
    scrolls: boolean;
}

function watchTouch(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter): void {
    let finger: Finger | null = null;
    let momentum = 0;
    let lastStep = 0;
    const still = matchMedia('(prefers-reduced-motion: reduce)');

    painter.addStep((seconds) => {
        const elapsed = Math.min(0.05, Math.max(0, seconds - lastStep));
        lastStep = seconds;
        if (momentum === 0) return false;
        bridge.wheel(momentum * elapsed);
        momentum *= Math.exp(-friction * elapsed);
        if (Math.abs(momentum) < 12) momentum = 0;
        return momentum !== 0;
    });

    canvas.addEventListener('pointerdown', (event) => {
        if (event.pointerType !== 'touch' || !event.isPrimary) return;
        momentum = 0; // a finger put down stops what moves
        finger = {
            id: event.pointerId, startX: event.offsetX, startY: event.offsetY, lastY: event.offsetY,
            lastTime: event.timeStamp, velocity: 0, scrolls: false,
        };
        bridge.pointerMove(true, event.offsetX, event.offsetY);
        painter.request();
    });
    canvas.addEventListener('pointermove', (event) => {
        if (!finger || event.pointerId !== finger.id) return;
        const far = Math.hypot(event.offsetX - finger.startX, event.offsetY - finger.startY) > tapSlop;
        finger.scrolls ||= far;
        if (!finger.scrolls) return;
        const moved = finger.lastY - event.offsetY;
        const elapsed = Math.max(1, event.timeStamp - finger.lastTime) / 1000;
        finger.velocity = 0.6 * finger.velocity + 0.4 * (moved / elapsed);
        finger.lastY = event.offsetY;
        finger.lastTime = event.timeStamp;
        bridge.wheel(moved);
        painter.request();
    });
    const lift = (event: PointerEvent, tapped: boolean): void => {
        if (!finger || event.pointerId !== finger.id) return;
        const { scrolls, velocity, lastTime } = finger;
        finger = null;
        if (scrolls) {
            // A finger that rested before it left gives no momentum.
            momentum = event.timeStamp - lastTime < 80 && !still.matches ? velocity : 0;
            bridge.pointerLeave();
        } else if (tapped) {
            bridge.pointerMove(true, event.offsetX, event.offsetY);
            bridge.pointerButton(true, true);
            bridge.pointerButton(true, false);
            bridge.pointerLeave(); // nothing stays hovered under a finger that is gone
        }
        painter.request();
    };
    canvas.addEventListener('pointerup', (event) => lift(event, true));
    canvas.addEventListener('pointercancel', (event) => lift(event, false));
}

function watchWheel(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter): void {
    canvas.addEventListener('wheel', (event) => {
        if (event.ctrlKey) return; // the browser's zoom
        const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight
            : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? canvas.clientHeight : 1;
        bridge.wheel(event.deltaY * unit);
        painter.request();
    }, { passive: true });
}

const keyNames: Record<string, Key> = {
    Enter: 'enter', ' ': 'space', Escape: 'escape', ArrowUp: 'up', ArrowDown: 'down',
    PageUp: 'page-up', PageDown: 'page-down', Home: 'home', End: 'end',
};

function watchKeyboard(canvas: HTMLCanvasElement, bridge: Bridge, painter: Painter): void {
    let enters = true;
    window.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
        const key = event.key === 'Tab' ? (event.shiftKey ? 'back-tab' : 'tab') : keyNames[event.key];
        if (!key) return;
        // With the focus nowhere, Tab would first have to find the canvas.
        if (document.activeElement === document.body) {
            enters = false;
            canvas.focus({ preventScroll: true });
            enters = true;
        }
        if (document.activeElement !== canvas) return;
        if (bridge.key(key)) event.preventDefault();
        painter.request();
    });
    // Coming with Tab from the browser's own bars: the first widget gets the focus, so that no stop is invisible.
    canvas.addEventListener('focus', () => {
        if (!enters || !canvas.matches(':focus-visible')) return;
        bridge.key('tab');
        painter.request();
    });
}
