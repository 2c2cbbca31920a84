// Frames on demand: one is asked for by input, arriving data or the app itself; between those nothing is scheduled.

import type { Bridge, FrameResult } from './bridge.ts';

export class Painter {
    private pending = 0;
    private paused = false;
    private beforeFrame: ((seconds: number) => boolean)[] = [];

    constructor(
        private readonly bridge: Bridge,
        private readonly afterFrame: (result: FrameResult) => void,
    ) {}

    request(): void {
        if (this.pending === 0 && !this.paused) this.pending = requestAnimationFrame((time) => this.paint(time / 1000));
    }

    /** `step` runs before each frame and says whether it wants another one (kinetic scrolling). */
    addStep(step: (seconds: number) => boolean): void {
        this.beforeFrame.push(step);
    }

    /** While the browser has taken the drawing context away. */
    pause(): void {
        cancelAnimationFrame(this.pending);
        this.pending = 0;
        this.paused = true;
    }

    resume(): void {
        this.paused = false;
        this.request();
    }

    paintNow(): void {
        this.paint(performance.now() / 1000);
    }

    private paint(seconds: number): void {
        cancelAnimationFrame(this.pending);
        this.pending = 0;
        if (this.paused) return;
        let again = false;
        for (const step of this.beforeFrame) again = step(seconds) || again;
        const result = this.bridge.frame(seconds);
        this.afterFrame(result);
        if (again || result.drawAgain) this.request();
    }
}
