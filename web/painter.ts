// Frames on demand: one is asked for by input, arriving data or the app itself; between those nothing is scheduled.

import type { Bridge, FrameResult } from './bridge.ts';

export class Painter {
    private pending = 0;
    private paused = false;
    private stopped = false;

    constructor(
        private readonly bridge: Bridge,
        private readonly afterFrame: (result: FrameResult) => void,
        /** The module has trapped: it cannot be called again. */
        private readonly onTrap: (error: unknown) => void,
    ) {}

    request(): void {
        if (this.pending === 0 && !this.paused) this.pending = requestAnimationFrame(() => this.paint());
    }

    get isPaused(): boolean {
        return this.paused;
    }

    /** While the browser has taken the drawing context away. */
    pause(): void {
        cancelAnimationFrame(this.pending);
        this.pending = 0;
        this.paused = true;
    }

    resume(): void {
        if (this.stopped) return;
        this.paused = false;
        this.request();
    }

    /** For good. */
    stop(): void {
        this.pause();
        this.stopped = true;
    }

    /** Whether something is left for the next frame. */
    paintNow(): boolean {
        return this.paint();
    }

    private frame(): FrameResult | null {
        try {
            return this.bridge.frame();
        } catch (error) {
            this.stop();
            this.onTrap(error);
            return null;
        }
    }

    private paint(): boolean {
        cancelAnimationFrame(this.pending);
        this.pending = 0;
        const result = this.paused ? null : this.frame();
        if (!result) return false;
        this.afterFrame(result);
        if (result.drawAgain) this.request();
        return result.drawAgain;
    }
}
