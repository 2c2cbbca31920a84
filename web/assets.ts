// Where the parts of the edition lie, as the build wrote them into the page, and how they are fetched.

import type { ProgramAddresses } from './program.ts';

/** All addresses count from `root`, the way from the page to the root of the site. */
export interface Assets {
    root: string;
    program: ProgramAddresses;
    /** All files of data/ in one, and each by itself. */
    data: { bundle: string; files: string[] };
    fonts: Record<FontName, string>;
    map: string;
    /** The validator's sentences. */
    problem_words: string;
    /** The script of what the page can wait for until it answers. */
    extras: string;
    /** Fetched when somebody takes something away: the script and its module. */
    takeaway: { script: string; wasm: string };
    /** Address of the site, where the build was told one. */
    public_url?: string;
    /** How the Chinese names are read, for the search (src/query/pinyin.h); not fetched before that is used. */
    pinyin: string;
}

/** In the order of `FontPiece` in src/platform/fonts.h: the position is the number that the module takes. */
export const fontNames = [
    'latin-regular', 'latin-bold', 'mini-cjk', 'cjk-bold', 'cjk-regular', 'latin-rest', 'latin-bold-rest', 'cjk-rest', 'cjk-bold-rest',
] as const;
export type FontName = (typeof fontNames)[number];

export const latinFonts: readonly FontName[] = ['latin-regular', 'latin-bold', 'mini-cjk'];
/** With these the first page can be read in Chinese; bold strokes follow when it already answers. */
export const chineseFonts: readonly FontName[] = [...latinFonts, 'cjk-regular'];
/** A text without these is readable. */
export const boldFonts: readonly FontName[] = ['latin-bold', 'latin-bold-rest', 'cjk-bold', 'cjk-bold-rest'];

let root = '';

/** An address below the root of the site, whatever page of it is open. */
export const fromRoot = (address: string): string => new URL(address, root).href;

/** For a script of its own, which is told what this one has worked out. */
export function countFrom(address: string): void {
    root = address;
}

export function readAssets(): Assets {
    const block = document.getElementById('atlas-assets');
    if (!block?.textContent) throw new Error('the page was served without its list of files');
    const assets = JSON.parse(block.textContent) as Assets;
    // Worked out once: the app's own addresses replace that of the page.
    root = new URL(assets.root || './', document.baseURI).href;
    return assets;
}

export type Fetched = { bytes: Uint8Array } | { reason: string };

/** Never rejects: what could not be had comes back as the reason, for the reader. */
export async function fetchBytes(address: string): Promise<Fetched> {
    try {
        // The page's preload links use the same mode, so the bytes are fetched once.
        const response = await fetch(fromRoot(address), { credentials: 'same-origin' });
        if (!response.ok) return { reason: `HTTP ${response.status}` };
        return { bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
        return { reason: error instanceof Error ? error.message : String(error) };
    }
}

export interface DataFile {
    path: string;
    bytes: Uint8Array;
}

/** The byte of a line that is indented like the one before; as in web/build.mjs. */
const indentationZero = 0x4d;

/** Puts back the spaces that each line began with: its first byte says how many more or fewer they are than those before. */
function restoreIndentation(short: Uint8Array): Uint8Array {
    const space = 0x20;
    const newLine = 0x0a;
    const whole: number[] = [];
    let depth = 0;
    let atStart = true;
    for (const byte of short) {
        if (atStart) {
            depth += byte - indentationZero;
            for (let count = 0; count < depth; ++count) whole.push(space);
        } else {
            whole.push(byte);
        }
        atStart = !atStart && byte === newLine;
    }
    return Uint8Array.from(whole);
}

/**
 * The files in the bundle that web/build.mjs packs: a line of JSON, [[path, length in the bundle, whether the indentation is
 * shortened], …], and then the bytes of each, one after the other. Null when it is not whole.
 */
export function unpackData(bundle: Uint8Array): DataFile[] | null {
    try {
        let end = bundle.indexOf(0x0a) + 1;
        const contents = JSON.parse(new TextDecoder().decode(bundle.subarray(0, end))) as [string, number, 0 | 1][];
        const files = contents.map(([path, length, shortened]) => {
            const bytes = bundle.subarray(end, (end += length));
            return { path, bytes: shortened ? restoreIndentation(bytes) : bytes };
        });
        return end === bundle.length ? files : null;
    } catch {
        return null;
    }
}
