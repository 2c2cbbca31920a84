// Whether the engine's module answers as the plain scan's does where data and filters are odd: no rows, one value, equal
// or infinite numbers, ranges upside down, everything selected, several data sets one after the other.
import { seeded } from './data.mjs';
import { interact_with_module, load_module } from './modules.mjs';

const row_counts = [0, 1, 2, 63, 64, 65, 1000, 1024, 1025, 4097, 20000];
const cardinalities = [1, 2, 12, 16, 17, 127, 128, 129, 255, 256, 257, 2000, 65536];
const odd_numbers = [0, -0, 1e-40, 3.5, -3.5, 1e30, -1e30, Infinity, -Infinity, NaN];
const odd_bounds = [-Infinity, Infinity, NaN, -1e300, 1e300, 0, 2000, 2000.5, -32768, 32768];

function odd_data(random, rows) {
    const below = (end) => Math.floor(random() * end);
    const one_of = (list) => list[below(list.length)];
    const facets = Array.from({ length: 1 + below(10) }, () => {
        const values = one_of(cardinalities);
        const codes = new (values <= 256 && random() < 0.7 ? Uint8Array : Uint16Array)(rows);
        const skew = 1 + below(6);
        for (let row = 0; row < rows; row++) codes[row] = Math.floor(values * random() ** skew);
        return { values, codes };
    });
    const constant = random() < 0.2;
    const odd = random() < 0.3;
    const tuition = new Float32Array(rows).map(() => (constant ? 7 : odd ? one_of(odd_numbers) : below(5000) / 3));
    const year = new Int16Array(rows).map(() => (odd && random() < 0.1 ? one_of([-32768, 32767]) : 1990 + below(40)));
    return { rows, facets, tuition, year };
}

function change(random, data, state) {
    const below = (end) => Math.floor(random() * end);
    const facet = below(data.facets.length);
    const { values } = data.facets[facet];
    const all = Array.from({ length: values }, (_, code) => code);
    const kind = below(9);
    if (kind < 3) state.selected[facet] = [Math.floor(values * random() ** 3)];
    else if (kind === 3) state.selected[facet] = [];
    else if (kind === 4) state.selected[facet] = all;
    else if (kind === 5) state.selected[facet] = all.filter(() => random() < 0.5);
    else if (kind === 6) state.selected[facet] = [...new Set([...state.selected[facet], below(values)])];
    else {
        const bound = () => (random() < 0.3 ? odd_bounds[below(odd_bounds.length)] : kind === 7 ? below(1700) : 1985 + below(50));
        state.ranges[kind - 7] = random() < 0.3 ? [-Infinity, Infinity] : [bound(), bound()];
    }
}

const text_of = (results) => results.map((numbers) => numbers.join(' ')).join('\n');

/** Throws at the first difference; gives how many results were compared. */
export function expect_agreement(engine, plain, { data_sets = 60, steps = 25, seed = 7 } = {}) {
    const random = seeded(seed);
    for (let set = 0; set < data_sets; set++) {
        const data = odd_data(random, row_counts[set % row_counts.length]);
        for (const module of [engine, plain]) load_module(module, data);
        const state = { selected: data.facets.map(() => []), ranges: [[-Infinity, Infinity], [-Infinity, Infinity]] };
        for (let step = 0; step < steps; step++) {
            const [ours, theirs] = [engine, plain].map((module) => text_of(interact_with_module(module, data, state)));
            if (ours !== theirs) throw new Error(`the engine differs in data set ${set}, step ${step}: ${JSON.stringify(state)}`);
            for (let changes = Math.floor(random() * 4); changes > 0; changes--) change(random, data, state);
        }
    }
    return data_sets * steps;
}
