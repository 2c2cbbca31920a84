// Fonts that are fetched when the app has text for them. One that cannot be had is asked for again when somebody causes
// a later frame, but not at once, and never by itself.

import { boldFonts, fetchBytes, type FontName } from './assets.ts';
import type { Bridge } from './bridge.ts';

const patience_ms = 10_000;

export class FontSupply {
    private readonly added = new Set<FontName>();
    private readonly waitUntil = new Map<FontName, number>();
    private wanted: readonly FontName[] = [];
    private arrived: (() => void) | null = null;

    constructor(
        private readonly addresses: Record<FontName, string>,
        private readonly bridge: Promise<Bridge>,
    ) {}

    has(names: readonly FontName[]): boolean {
        return names.every((name) => this.added.has(name));
    }

    /** True when one of them is there now and was not before. */
    async add(names: readonly FontName[]): Promise<boolean> {
        const now = performance.now();
        const wanted = names.filter((name) => !this.added.has(name) && (this.waitUntil.get(name) ?? 0) <= now);
        return (await Promise.all(wanted.map((name) => this.addOne(name)))).some(Boolean);
    }

    /** What the last frame lacked. */
    want(names: readonly FontName[]): void {
        this.wanted = names;
        if (this.arrived) void this.supply();
    }

    /** Whether a text of the last frame cannot be read. */
    lacksLetters(): boolean {
        return this.wanted.some((name) => !boldFonts.includes(name));
    }

    addWanted(): Promise<boolean> {
        return this.add(this.wanted);
    }

    /** From now on, what a frame lacks is fetched; `arrived` is called when there is more to paint with. */
    keepUp(arrived: () => void): void {
        this.arrived = arrived;
        void this.supply();
    }

    private async supply(): Promise<void> {
        if (await this.addWanted()) this.arrived?.();
    }

    private async addOne(name: FontName): Promise<boolean> {
        this.waitUntil.set(name, Infinity); // while it is on its way
        const fetched = await fetchBytes(this.addresses[name]);
        if ('bytes' in fetched) addToMirror(name, fetched.bytes);
        const isThere = 'bytes' in fetched && (await this.bridge).addFont(name, fetched.bytes);
        if (isThere) this.added.add(name);
        else this.waitUntil.set(name, performance.now() + patience_ms);
        return isThere;
    }
}

/** The same letters in the mirror, so that what is selected or found there is marked where it is painted. */
function addToMirror(name: FontName, bytes: Uint8Array): void {
    const face = new FontFace('Atlas', bytes.slice().buffer, { weight: boldFonts.includes(name) ? '700' : '400' });
    document.fonts.add(face);
    face.load().catch(() => {}); // a system font is as good for what nobody sees
}
