// Where the parts of the edition lie, as the build wrote them into the page, and how they are fetched.

/** All addresses count from `root`, the way from the page to the root of the site. */
export interface Assets {
    root: string;
    wasm: string;
    data: string[];
    fonts: Record<FontName, string>;
    map: string;
}

/** In the order of `FontPiece` in src/platform/fonts.h: the position is the number that the module takes. */
export const fontNames = ['latin-regular', 'latin-bold', 'mini-cjk', 'cjk-bold', 'cjk-regular'] as const;
export type FontName = (typeof fontNames)[number];

export const latinFonts: FontName[] = ['latin-regular', 'latin-bold', 'mini-cjk'];
/** All that Chinese needs to be readable; the bold one replaces emboldened strokes when the page already answers. */
export const chineseFont: FontName = 'cjk-regular';
export const chineseBoldFont: FontName = 'cjk-bold';

let root = '';

/** An address below the root of the site, whatever page of it is open. */
export const fromRoot = (address: string): string => new URL(address, root).href;

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
