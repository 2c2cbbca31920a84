// A contender that is a WebAssembly module with the functions of facet_bench.h: the engine and the plain scan.
import { checksum, first_rows } from './data.mjs';

const bytes_of = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

export function load_module(module, data) {
    module._fb_begin(data.rows);
    const write = (place, array) => module.HEAPU8.set(bytes_of(array), place);
    data.facets.forEach(({ values, codes }, facet) => write(module._fb_facet(facet, values, codes.BYTES_PER_ELEMENT), codes));
    write(module._fb_tuition(), data.tuition);
    write(module._fb_year(), data.year);
    if (data.names) {
        write(module._fb_names(data.names.bytes.length), data.names.bytes);
        write(module._fb_name_offsets(), data.names.offsets);
    }
    module._fb_end();
}

function set_filters(module, { selected, ranges }) {
    const room = module._fb_codes();
    selected.forEach((codes, facet) => {
        new Uint16Array(module.HEAPU8.buffer, room, codes.length).set(codes);
        module._fb_select(facet, codes.length);
    });
    ranges.forEach(([from, to], column) => module._fb_range(column, from, to));
}

/** Filters, and reads what a page would show. The arrays are views that the next call overwrites. */
export function interact_with_module(module, data, state) {
    set_filters(module, state);
    module._fb_apply();
    const view = (place, length) => new Uint32Array(module.HEAPU8.buffer, place, length);
    const counts = data.facets.map(({ values }, facet) => view(module._fb_counts(facet), values));
    return [...counts, view(module._fb_ids(), Math.min(first_rows, module._fb_id_count()))];
}

export const module_contender = (name, create) => ({
    name,
    async load(data) {
        const module = await create();
        const begin = performance.now();
        load_module(module, data);
        return { load_ms: performance.now() - begin, interact: (state) => interact_with_module(module, data, state), close() {} };
    },
    checksum,
});
