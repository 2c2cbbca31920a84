// The module of what is taken away, with JavaScript's types. The functions are those of src/platform/takeaway/exports.cpp.

import { ModuleCalls } from './module_calls.ts';

export class TakeawayModule extends ModuleCalls {
    addFile(path: string, bytes: Uint8Array): void {
        this.call('takeaway_add_file', path, bytes, bytes.length);
    }

    load(): void {
        this.call('takeaway_load');
    }

    addLand(bytes: Uint8Array): void {
        this.call('takeaway_add_land', bytes, bytes.length);
    }

    open(query: string, base: string, date: string): void {
        this.call('takeaway_open', query, base, date);
    }

    setShortlist(stored: string): void {
        this.call('takeaway_set_shortlist', stored);
    }

    /** For the link to take along; no text leaves them out. */
    setAnswers(stored: string): void {
        this.call('takeaway_set_answers', stored);
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
}
