// Calls into a compiled module, with JavaScript's values: texts and bytes are copied in for as long as a call lasts, and
// texts are copied out, here and nowhere else.

import type { AtlasModule } from '#atlas';

const encoder = new TextEncoder();

export class ModuleCalls {
    constructor(protected readonly module: AtlasModule) {}

    /** A text or bytes reach the function as their address; text ends with a zero, of bytes it has to be told how many. */
    protected call(name: string, ...values: (number | string | Uint8Array)[]): number {
        const copies: number[] = [];
        const copy = (bytes: Uint8Array): number => {
            const address = this.module._malloc(Math.max(1, bytes.length));
            copies.push(address);
            // Read HEAPU8 after malloc: growing the memory replaces it.
            this.module.HEAPU8.set(bytes, address);
            return address;
        };
        const exported = this.module[`_${name}`];
        if (!exported) throw new Error(`the module lacks ${name}`);
        try {
            return exported(...values.map((value) =>
                (typeof value === 'number' ? value : copy(typeof value === 'string' ? encoder.encode(`${value}\0`) : value))));
        } finally {
            for (const copied of copies) this.module._free(copied);
        }
    }

    /** The text that the function answers with. */
    protected text(name: string, ...values: number[]): string {
        return this.module.UTF8ToString(this.call(name, ...values));
    }
}
