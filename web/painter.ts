// Frames on demand: one is asked for by input, arriving data or the app itself; between those nothing is scheduled.

import type { Bridge, FrameResult } from './bridge.ts';

export class Painter {
    private pending = 0;
    private paused = false;
    private beforeFrame: ((seconds: number) => boolean)[] = [];

    constructor(
        private readonly bridge: Bridge,
        private readonly afterFrame: (result: FrameResult) => void,
        /** The module has trapped: it cannot be called again. */
        private readonly onTrap: (error: unknown) => void,
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

    private frame(seconds: number): FrameResult | null {
        try {
            return this.bridge.frame(seconds);
        } catch (error) {
            this.pause();
            this.onTrap(error);
            return null;
        }
    }

    private paint(seconds: number): void {
        cancelAnimationFrame(this.pending);
        this.pending = 0;
        if (this.paused) return;
        let again = false;
        for (const step of this.beforeFrame) again = step(seconds) || again;
        const result = this.frame(seconds);
        if (!result) return;
        this.afterFrame(result);
        if (again || result.drawAgain) this.request();
    }
}
