// The compiled module with JavaScript's types. The functions are those of src/platform/web/exports.cpp, which says what
// each does.

import { fontNames, type FontName } from './assets.ts';
import { ModuleCalls } from './module_calls.ts';

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

/** What `atlas_frame` answers, as src/platform/web/exports.cpp says. */
const enum FrameBit {
    drawAgain = 1,
    pointerCursor = 2,
    newPlace = 4,
    externalAddress = 8,
    dark = 16,
    announcement = 32,
    changedPlace = 64,
    pinyin = 128,
    firstKept = 256, // in the order of KeptThing (kept.ts)
    firstFont = 1024, // in the order of fontNames
}

export class Bridge extends ModuleCalls {
    /** Of the window, in CSS pixels: asking the browser would make it lay everything out. */
    height = 0;

    /** False when the browser has no WebGL 2. */
    create(canvasSelector: string): boolean {
        return this.call('atlas_create', canvasSelector) === 1;
    }

    dropDrawing(): void {
        this.call('atlas_drop_drawing');
    }

    restoreDrawing(): void {
        this.call('atlas_restore_drawing');
    }

    addFile(path: string, bytes: Uint8Array): void {
        const room = this.call('atlas_add_room', path, bytes.length);
        this.module.HEAPU8.set(bytes, room);
    }

    /** Reads some more of the files, then makes the list that the query leads to; how much is done, from 0 to 1. */
    readOn(query: string, languages: readonly string[]): number {
        return this.call('atlas_read_on', query, languages.join(','));
    }

    /** Makes ready some more of what lists may be asked next, for some milliseconds; true when all is. */
    prepareOn(): boolean {
        return this.call('atlas_prepare_on') === 1;
    }

    reportUnreadable(path: string, reason: string): void {
        this.call('atlas_report_unreadable', path, reason);
    }

    addFont(name: FontName, bytes: Uint8Array): boolean {
        return this.call('atlas_add_font', fontNames.indexOf(name), bytes, bytes.length) === 1;
    }

    /** True when a file has problems and their sentences have not been given. */
    needsProblemWords(): boolean {
        return this.call('atlas_needs_problem_words') === 1;
    }

    addProblemWords(bytes: Uint8Array): boolean {
        return this.call('atlas_add_problem_words', bytes, bytes.length) === 1;
    }

    openSearch(): void {
        this.call('atlas_open_search');
    }

    addPinyin(bytes: Uint8Array): boolean {
        return this.call('atlas_add_pinyin', bytes, bytes.length) === 1;
    }

    addLand(bytes: Uint8Array): boolean {
        return this.call('atlas_add_land', bytes, bytes.length) === 1;
    }

    open(query: string, acceptedLanguages: readonly string[]): void {
        this.call('atlas_open', query, acceptedLanguages.join(','));
    }

    navigate(query: string, pageOffset: number): void {
        this.call('atlas_navigate', query, pageOffset);
    }

    /** In CSS pixels, and how many pixels of the screen one of them has. */
    resize(width: number, height: number, density: number): void {
        this.height = height;
        this.call('atlas_resize', width, height, density);
    }

    setPreferences(preferences: Preferences): void {
        const { dark, moreContrast, textScale, touch, forcedColours } = preferences;
        const forced = forcedColours ? new Uint8Array(Uint32Array.from(forcedColours).buffer) : 0;
        this.call('atlas_set_preferences', Number(dark), Number(moreContrast), textScale, Number(touch), forced);
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
        this.call('atlas_enter', node, text);
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
        const has = (bit: FrameBit): boolean => (bits & bit) !== 0;
        return {
            drawAgain: has(FrameBit.drawAgain),
            pointerCursor: has(FrameBit.pointerCursor),
            newPlace: has(FrameBit.newPlace),
            externalAddress: has(FrameBit.externalAddress) ? this.text('atlas_external_address') : '',
            dark: has(FrameBit.dark),
            announcement: has(FrameBit.announcement) ? this.text('atlas_announcement') : '',
            changedPlace: has(FrameBit.changedPlace),
            wantsPinyin: has(FrameBit.pinyin),
            toKeep: (bits / FrameBit.firstKept) & 3,
            wantedFonts: fontNames.filter((_, piece) => has(FrameBit.firstFont << piece)),
            focusRequest: this.call('atlas_focus_request') >>> 0,
        };
    }

    /** False when the text can't be read. */
    restore(thing: number, stored: string): boolean {
        return this.call('atlas_restore', thing, stored) === 1;
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
}
