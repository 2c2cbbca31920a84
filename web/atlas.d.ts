// The compiled module: what `import create_atlas from '#atlas'` gives. Functions that the C++ side exports
// (EMSCRIPTEN_KEEPALIVE in src/platform/web) appear on it with a leading underscore.
declare module '#atlas' {
    export interface AtlasModule {
        HEAPU8: Uint8Array;
        UTF8ToString(address: number, max_bytes?: number): string;
        stringToUTF8(text: string, address: number, max_bytes: number): void;
        lengthBytesUTF8(text: string): number;
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
