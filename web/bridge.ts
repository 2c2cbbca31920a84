// The compiled module with JavaScript's types: text and bytes are copied in and out here and nowhere else. The functions
// are those of src/platform/web/exports.cpp, which says what each does.

import type { AtlasModule } from '#atlas';
import { fontNames, type FontName } from './assets.ts';

/** What changed in the spoken tree: see src/ui/mirror.h. Fields that equal their default are left out. */
export interface SpokenNode {
    id: number;
    role?: string;
    name?: string;
    value?: string;
    spoken?: string;
    href?: string;
    lang?: string;
    valueLang?: string;
    sort?: 'ascending' | 'descending';
    naming?: 'label' | 'children';
    level?: number;
    column?: number;
    row?: number;
    /** Columns that a cell covers. */
    span?: number;
    rows?: number;
    description?: string;
    min?: number;
    max?: number;
    step?: number;
    position?: number;
    reachLeft?: number;
    reachRight?: number;
    hint?: string;
    numeric?: 1;
    disabled?: 1;
    selected?: 1;
    focusable?: 1;
    /** Of what opens in place: 1 closed, 2 open. */
    expanded?: 1 | 2;
    inert?: 1;
    content?: number;
    size?: number;
    line?: number;
    left?: number;
    top?: number;
    /** Hundredths of a pixel. */
    spacing?: number;
    bold?: 1;
    centred?: 1;
    box?: [left: number, top: number, width: number, height: number];
    children?: number[];
}

export interface SpokenChanges {
    nodes: SpokenNode[];
    gone: number[];
}

/** Six system colours, 0xRRGGBB, in the order of `SystemColours` in src/ui/theme.h. */
export interface Preferences {
    dark: boolean;
    moreContrast: boolean;
    textScale: number;
    touch: boolean;
    forcedColours: number[] | null;
}

export interface FrameResult {
    drawAgain: boolean;
    pointerCursor: boolean;
    /** Pieces of fonts that have glyphs which the frame lacked. */
    wantedFonts: FontName[];
    newPlace: boolean;
    /** Where the reader is has another address. */
    changedPlace: boolean;
    wantsPinyin: boolean;
    externalAddress: string;
    /** One bit for each kept thing that has changed. */
    toKeep: number;
    dark: boolean;
    announcement: string;
    focusRequest: number;
}

export class Bridge {
    constructor(private readonly module: AtlasModule) {}

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
        this.withText([path], (name) => {
            const room = this.call('atlas_add_room', name, bytes.length);
            this.module.HEAPU8.set(bytes, room);
        });
    }

    /** Reads some more of the files, then makes the list that the query leads to; how much is done, from 0 to 1. */
    readOn(query: string, languages: readonly string[]): number {
        return this.withText([query, languages.join(',')], (address, accepted) => this.call('atlas_read_on', address, accepted));
    }

    /** Makes ready some more of what lists may be asked next, for some milliseconds; true when all is. */
    prepareOn(): boolean {
        return this.call('atlas_prepare_on') === 1;
    }

    reportUnreadable(path: string, reason: string): void {
        this.withText([path, reason], (name, why) => this.call('atlas_report_unreadable', name, why));
    }

    addFont(name: FontName, bytes: Uint8Array): boolean {
        const piece = fontNames.indexOf(name);
        return this.withBytes(bytes, (data) => this.call('atlas_add_font', piece, data, bytes.length)) === 1;
    }

    /** True when a file has problems and their sentences have not been given. */
    needsProblemWords(): boolean {
        return this.call('atlas_needs_problem_words') === 1;
    }

    addProblemWords(bytes: Uint8Array): boolean {
        return this.withBytes(bytes, (data) => this.call('atlas_add_problem_words', data, bytes.length)) === 1;
    }

    openSearch(): void {
        this.call('atlas_open_search');
    }

    addPinyin(bytes: Uint8Array): boolean {
        return this.withBytes(bytes, (data) => this.call('atlas_add_pinyin', data, bytes.length)) === 1;
    }

    addLand(bytes: Uint8Array): boolean {
        return this.withBytes(bytes, (data) => this.call('atlas_add_land', data, bytes.length)) === 1;
    }

    open(query: string, acceptedLanguages: readonly string[]): void {
        this.withText([query, acceptedLanguages.join(',')], (text, accepted) => this.call('atlas_open', text, accepted));
    }

    navigate(query: string, pageOffset: number): void {
        this.withText([query], (text) => this.call('atlas_navigate', text, pageOffset));
    }

    resize(width: number, height: number, density: number): void {
        this.call('atlas_resize', width, height, density);
    }

    setPreferences(preferences: Preferences): void {
        const { dark, moreContrast, textScale, touch, forcedColours } = preferences;
        const set = (forced: number): number =>
            this.call('atlas_set_preferences', Number(dark), Number(moreContrast), textScale, Number(touch), forced);
        if (forcedColours) this.withBytes(new Uint8Array(Uint32Array.from(forcedColours).buffer), set);
        else set(0);
    }

    pointAt(x: number, y: number): void {
        this.call('atlas_point_at', x, y);
    }

    pointNowhere(): void {
        this.call('atlas_point_nowhere');
    }

    press(x: number, y: number): void {
        this.call('atlas_press', x, y);
    }

    activate(node: number): void {
        this.call('atlas_activate', node);
    }

    enter(node: number, text: string): void {
        this.withText([text], (address) => this.call('atlas_enter', node, address));
    }

    setFocus(node: number, ring: boolean): void {
        this.call('atlas_set_focus', node, Number(ring));
    }

    scroll(area: number, offset: number): void {
        this.call('atlas_scroll', area, offset);
    }

    /** False when no sheet is open. */
    escape(): boolean {
        return this.call('atlas_escape') === 1;
    }

    frame(): FrameResult {
        const bits = this.call('atlas_frame');
        return {
            drawAgain: (bits & 1) !== 0,
            pointerCursor: (bits & 2) !== 0,
            newPlace: (bits & 4) !== 0,
            externalAddress: (bits & 8) !== 0 ? this.text('atlas_external_address') : '',
            dark: (bits & 16) !== 0,
            toKeep: (bits >> 8) & 3,
            announcement: (bits & 32) !== 0 ? this.text('atlas_announcement') : '',
            changedPlace: (bits & 64) !== 0,
            wantsPinyin: (bits & 128) !== 0,
            focusRequest: this.call('atlas_focus_request') >>> 0,
            wantedFonts: fontNames.filter((_, piece) => (bits & (1024 << piece)) !== 0),
        };
    }

    /** False when the text can't be read. */
    restore(thing: number, stored: string): boolean {
        return this.withText([stored], (text) => this.call('atlas_restore', thing, text)) === 1;
    }

    reportUnkept(thing: number): void {
        this.call('atlas_report_unkept', thing);
    }

    stored(thing: number): string {
        return this.text('atlas_stored', thing);
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

    /** For what the browser paints itself: around the canvas, typed text, and the hint in its place. */
    colour(of: 'page' | 'text' | 'muted'): string {
        return `#${(this.call(`atlas_${of}_colour`) >>> 0).toString(16).padStart(6, '0')}`;
    }

    /** What changed in the spoken tree since the last call; null when nothing did. */
    spokenChanges(): SpokenChanges | null {
        const json = this.text('atlas_spoken_changes');
        return json ? JSON.parse(json) as SpokenChanges : null;
    }

    private call(name: string, ...values: number[]): number {
        const exported = this.module[`_${name}`];
        if (!exported) throw new Error(`the module lacks ${name}`);
        return exported(...values);
    }

    private text(name: string, ...values: number[]): string {
        return this.module.UTF8ToString(this.call(name, ...values));
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
