// The compiled program, in the two parts that web/split.mjs cuts: the first is what a visit of the start page runs, the
// rest is everything else. The first calls the rest through a table of functions, where placeholders stand until the
// rest is there. A placeholder that is called all the same fetches the rest on the spot: right in any case, but the page
// stands still meanwhile. So whoever may need the rest completes the program first.

import create_atlas, { type AtlasModule } from '#atlas';
import { fromRoot } from './assets.ts';

export interface ProgramAddresses {
    first: string;
    rest: string;
}

async function compile(address: string): Promise<WebAssembly.Module> {
    const response = await fetch(fromRoot(address), { credentials: 'same-origin' });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    // Compiling while it arrives is for servers that know the type.
    const streams = response.headers.get('Content-Type')?.startsWith('application/wasm');
    return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What the browser can do without waiting: text only, so each byte comes as a character of its own. */
function fetchAtOnce(address: string): Uint8Array<ArrayBuffer> {
    const request = new XMLHttpRequest();
    request.open('GET', fromRoot(address), false);
    request.overrideMimeType('text/plain; charset=x-user-defined');
    request.send();
    if (request.status !== 200) throw new Error(`HTTP ${request.status}`);
    return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

export class Program {
    module!: AtlasModule;
    private first: WebAssembly.Exports = {};
    private whole = false;
    private completing: Promise<void> | null = null;

    private constructor(private readonly restAddress: string) {}

    /** `extent`: whether to come back with the first part, or when the rest is there too; both arrive side by side. */
    static async load(addresses: ProgramAddresses, extent: 'first' | 'whole'): Promise<Program> {
        const program = new Program(addresses.rest);
        const rest = extent === 'whole' ? compile(addresses.rest) : null;
        rest?.catch(() => {}); // said below, unless the first part fails too
        const first = await compile(addresses.first);
        program.module = await new Promise((resolve, reject) => {
            const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => {
                WebAssembly.instantiate(first, { ...imports, p: program.placeholders() }).then((instance) => {
                    program.first = instance.exports;
                    receive(instance);
                }).catch(reject);
                return {}; // the exports follow
            };
            create_atlas({ instantiateWasm }).then(resolve, reject);
        });
        if (rest) await program.add(await rest);
        return program;
    }

    /** Fetches the rest, unless it is there or on its way. Rejects when it cannot be had; the next call tries again. */
    complete(): Promise<void> {
        this.completing ??= compile(this.restAddress).then((rest) => this.add(rest)).catch((error: unknown) => {
            this.completing = null;
            throw error;
        });
        return this.completing;
    }

    /** Calls `use` with the whole program there: at once when it is, else later and in the order of the calls. */
    whenWhole(use: () => void, otherwise: (error: unknown) => void): void {
        if (this.whole) use();
        else this.complete().then(use, otherwise);
    }

    private async add(rest: WebAssembly.Module): Promise<void> {
        await WebAssembly.instantiate(rest, { f: this.first as WebAssembly.ModuleImports });
        this.noteWhole();
    }

    private noteWhole(): void {
        this.whole = true;
        performance.mark('atlas:whole');
    }

    private placeholders(): WebAssembly.ModuleImports {
        const call = (place: number, values: unknown[]): unknown => {
            if (!this.whole) {
                const rest = new WebAssembly.Module(fetchAtOnce(this.restAddress));
                new WebAssembly.Instance(rest, { f: this.first as WebAssembly.ModuleImports });
                this.noteWhole();
            }
            const table = Object.values(this.first).find((exported) => exported instanceof WebAssembly.Table) as WebAssembly.Table;
            return table.get(place)(...values);
        };
        return new Proxy({}, { get: (_, place) => (...values: unknown[]) => call(Number(place), values) });
    }
}
