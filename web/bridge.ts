// The compiled module with JavaScript's types: text and bytes are copied in and out here and nowhere else. The functions
// are those of src/platform/web/exports.cpp, which says what each does.

import create_atlas, { type AtlasModule } from '#atlas';
import { fontNames, type FontName } from './assets.ts';

/** In the order of `Key` in src/platform/session.h. */
export const keys = [
    'tab', 'back-tab', 'enter', 'space', 'escape', 'up', 'down', 'page-up', 'page-down', 'home', 'end',
] as const;
export type Key = (typeof keys)[number];

export interface FrameResult {
    drawAgain: boolean;
    pointerCursor: boolean;
    /** Pieces of fonts that have glyphs which the frame lacked. */
    wantedFonts: FontName[];
    newPlace: boolean;
    externalAddress: string;
    dark: boolean;
}

export class Bridge {
    private constructor(private readonly module: AtlasModule) {}

    static async load(wasmAddress: string): Promise<Bridge> {
        const module = await create_atlas({ locateFile: () => new URL(wasmAddress, document.baseURI).href });
        return new Bridge(module);
    }

    /** False when the browser has no WebGL 2. */
    create(canvasSelector: string): boolean {
        return this.withText([canvasSelector], (selector) => this.call('atlas_create', selector)) === 1;
    }

    dropDrawing(): void {
        this.call('atlas_drop_drawing');
    }

    restoreDrawing(): void {
        this.call('atlas_restore_drawing');
    }

    addFile(path: string, bytes: Uint8Array): void {
        this.withText([path], (name) => this.withBytes(bytes, (data) => this.call('atlas_add_file', name, data, bytes.length)));
    }

    reportUnreadable(path: string, reason: string): void {
        this.withText([path, reason], (name, why) => this.call('atlas_report_unreadable', name, why));
    }

    addFont(name: FontName, bytes: Uint8Array): boolean {
        const piece = fontNames.indexOf(name);
        return this.withBytes(bytes, (data) => this.call('atlas_add_font', piece, data, bytes.length)) === 1;
    }

    addLand(bytes: Uint8Array): boolean {
        return this.withBytes(bytes, (data) => this.call('atlas_add_land', data, bytes.length)) === 1;
    }

    open(query: string, acceptedLanguages: readonly string[]): void {
        this.withText([query, acceptedLanguages.join(',')], (text, accepted) => this.call('atlas_open', text, accepted));
    }

    navigate(query: string): void {
        this.withText([query], (text) => this.call('atlas_navigate', text));
    }

    resize(width: number, height: number, density: number): void {
        this.call('atlas_resize', width, height, density);
    }

    setSystemDark(dark: boolean): void {
        this.call('atlas_set_system_dark', Number(dark));
    }

    pointerMove(touch: boolean, x: number, y: number): void {
        this.call('atlas_pointer_move', Number(touch), x, y);
    }

    pointerButton(touch: boolean, down: boolean): void {
        this.call('atlas_pointer_button', Number(touch), Number(down));
    }

    pointerLeave(): void {
        this.call('atlas_pointer_leave');
    }

    wheel(pixels: number): void {
        this.call('atlas_wheel', pixels);
    }

    /** False when the app has no use for the key. */
    key(key: Key): boolean {
        return this.call('atlas_key', keys.indexOf(key)) === 1;
    }

    frame(seconds: number): FrameResult {
        const bits = this.call('atlas_frame', seconds);
        return {
            drawAgain: (bits & 1) !== 0,
            pointerCursor: (bits & 2) !== 0,
            newPlace: (bits & 4) !== 0,
            externalAddress: (bits & 8) !== 0 ? this.text('atlas_external_address') : '',
            dark: (bits & 16) !== 0,
            wantedFonts: fontNames.filter((_, piece) => (bits & (256 << piece)) !== 0),
        };
    }

    route(): string {
        return this.text('atlas_route');
    }

    title(): string {
        return this.text('atlas_title');
    }

    language(): string {
        return this.text('atlas_language');
    }

    hasData(): boolean {
        return this.call('atlas_has_data') === 1;
    }

    spokenTree(): unknown {
        return JSON.parse(this.text('atlas_spoken_tree'));
    }

    private call(name: string, ...values: number[]): number {
        const exported = this.module[`_${name}`];
        if (!exported) throw new Error(`the module lacks ${name}`);
        return exported(...values);
    }

    private text(name: string): string {
        return this.module.UTF8ToString(this.call(name));
    }

    private withBytes<T>(bytes: Uint8Array, use: (address: number) => T): T {
        const address = this.call('malloc', Math.max(1, bytes.length));
        try {
            // Read HEAPU8 after malloc: growing the memory replaces it.
            this.module.HEAPU8.set(bytes, address);
            return use(address);
        } finally {
            this.call('free', address);
        }
    }

    private withText<T>(texts: string[], use: (...addresses: number[]) => T): T {
        const addresses = texts.map((text) => {
            const size = this.module.lengthBytesUTF8(text) + 1;
            const address = this.call('malloc', size);
            this.module.stringToUTF8(text, address, size);
            return address;
        });
        try {
            return use(...addresses);
        } finally {
            for (const address of addresses) this.call('free', address);
        }
    }
}
