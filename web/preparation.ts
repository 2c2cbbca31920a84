// What the first sort or the first typed letter would wait for is made ready while nobody does anything.

import type { Bridge } from './bridge.ts';
import type { Painter } from './painter.ts';

const [atOnce, pause] = [8, 16]; // ms, so that frames and input come first

export class Preparation {
    private language = '';

    constructor(private readonly app: Bridge, private readonly painter: Painter) {}

    start(): void {
        this.language = this.app.language();
        setTimeout(() => this.goOn(), pause);
    }

    /** Names have another order in another language. */
    afterFrame(): void {
        if (this.language && this.language !== this.app.language()) this.start();
    }

    private goOn(): void {
        if (this.painter.isPaused) return; // what is not ready is made when it is asked for
        let ready = false;
        for (const begin = performance.now(); !ready && performance.now() - begin < atOnce;) ready = this.app.prepareOn();
        if (ready) performance.mark('atlas:prepared');
        else setTimeout(() => this.goOn(), pause);
    }
}
