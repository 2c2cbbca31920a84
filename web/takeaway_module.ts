// The module of what is taken away, with JavaScript's types. The functions are those of src/platform/takeaway/exports.cpp.

import type { AtlasModule } from '#atlas';

export class TakeawayModule {
    constructor(private readonly module: AtlasModule) {}

    addFile(path: string, bytes: Uint8Array): void {
        const name = this.copyText(path);
        const data = this.copyBytes(bytes);
        this.call('takeaway_add_file', name, data, bytes.length);
        this.free(name, data);
    }

    load(): void {
        this.call('takeaway_load');
    }

    addLand(bytes: Uint8Array): void {
        const data = this.copyBytes(bytes);
        this.call('takeaway_add_land', data, bytes.length);
        this.free(data);
    }

    open(query: string, base: string, date: string): void {
        const texts = [query, base, date].map((text) => this.copyText(text));
        this.call('takeaway_open', ...texts);
        this.free(...texts);
    }

    setShortlist(stored: string): void {
        const text = this.copyText(stored);
        this.call('takeaway_set_shortlist', text);
        this.free(text);
    }

    /** For the link to take along; no text leaves them out. */
    setAnswers(stored: string): void {
        const text = this.copyText(stored);
        this.call('takeaway_set_answers', text);
        this.free(text);
    }

    /** The data of the page (-1) or of a chart; `name`, `csv` and `metadata` are of that. */
    choose(chart: number): void {
        this.call('takeaway_choose', chart);
    }

    /** What there is as a table: the rows of a list or comparison, the facts of the faculty, or nothing. */
    tableKind(): 'rows' | 'facts' | 'none' {
        return (['none', 'facts', 'rows'] as const)[this.call('takeaway_table_kind')] ?? 'none';
    }

    address = (): string => this.text('takeaway_address');
    name = (): string => this.text('takeaway_name');
    /** Decoding takes the byte order mark away that the file has to start with. */
    csv = (): string => `\ufeff${this.text('takeaway_csv')}`;
    metadata = (): string => this.text('takeaway_metadata');
    svg = (chart: number): string => this.text('takeaway_svg', chart);
    print = (): string => this.text('takeaway_print');

    private call(name: string, ...values: number[]): number {
        const exported = this.module[`_${name}`];
        if (!exported) throw new Error(`the module lacks ${name}`);
        return exported(...values);
    }

    private text(name: string, ...values: number[]): string {
        return this.module.UTF8ToString(this.call(name, ...values));
    }

    private copyText(text: string): number {
        const size = this.module.lengthBytesUTF8(text) + 1;
        const address = this.call('malloc', size);
        this.module.stringToUTF8(text, address, size);
        return address;
    }

    private copyBytes(bytes: Uint8Array): number {
        const address = this.call('malloc', Math.max(1, bytes.length));
        this.module.HEAPU8.set(bytes, address);
        return address;
    }

    private free(...addresses: number[]): void {
        for (const address of addresses) this.call('free', address);
    }
}
