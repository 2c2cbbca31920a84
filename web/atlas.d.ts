// The compiled module: what `import create_atlas from '#atlas'` gives. Functions that the C++ side exports
// (EMSCRIPTEN_KEEPALIVE in src/platform) appear on it with a leading underscore.
declare module '#atlas' {
    export interface AtlasModule {
        HEAPU8: Uint8Array;
        UTF8ToString(address: number): string;
        _malloc(bytes: number): number;
        _free(address: number): void;
        [exported: `_${string}`]: (...values: number[]) => number;
    }
    export interface AtlasOptions {
        /** Gives the instance to `receive`, now or later. */
        instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): WebAssembly.Exports;
    }
    export default function create_atlas(options: AtlasOptions): Promise<AtlasModule>;
}
declare module '#takeaway' {
    import type { AtlasModule } from '#atlas';
    export default function create_takeaway(options: { locateFile(): string }): Promise<AtlasModule>;
}
declare module '*.css' {
    const text: string;
    export default text;
}
