// The data and the interactions of the filter benchmark, the same for every contender: drawn from a seeded generator, as
// uneven as real records are.

export const cardinalities = [4, 6, 8, 12, 30, 60, 200, 2000];
export const interaction_count = 60;
export const first_rows = 50;
export const everything = [-Infinity, Infinity];

/** Uniform numbers from 0 up to 1 (mulberry32). */
export function seeded(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

/** Draws codes whose shares fall as 1 / rank (Zipf). */
function draw_codes(random, values, into) {
    const table = new Uint16Array(16384);
    let sum = 0;
    for (let code = 0; code < values; code++) sum += 1 / (code + 1);
    for (let at = 0, code = 0, reached = 1 / sum; at < table.length; at++) {
        while (at / table.length >= reached && code < values - 1) reached += 1 / (sum * (++code + 1));
        table[at] = code;
    }
    for (let row = 0; row < into.length; row++) {
        into[row] = random() < 0.02 ? Math.floor(random() * values) : table[Math.floor(random() * table.length)];
    }
    return into;
}

/** Names in UTF-8, one after the other. */
function make_names(random, rows) {
    const offsets = new Uint32Array(rows + 1);
    const bytes = new Uint8Array(rows * 40 + 40);
    const encoder = new TextEncoder();
    for (let row = 0; row < rows; row++) {
        const name = `Programme ${row} of University ${Math.floor(random() * 3000)}`;
        offsets[row + 1] = offsets[row] + encoder.encodeInto(name, bytes.subarray(offsets[row])).written;
    }
    return { bytes: bytes.slice(0, offsets[rows]), offsets };
}

/** { rows, facets: [{ values, codes }], tuition: Float32Array, year: Int16Array, names: { bytes, offsets } } */
export function make_data(rows, seed = 4) {
    const random = seeded(seed);
    const facets = cardinalities.map((values) => ({
        values, codes: draw_codes(random, values, new (values <= 256 ? Uint8Array : Uint16Array)(rows)),
    }));
    const tuition = new Float32Array(rows);
    const year = new Int16Array(rows);
    for (let row = 0; row < rows; row++) {
        const cost = 9000 * Math.exp(1.6 * (random() + random() + random() - 1.5));
        tuition[row] = random() < 0.1 ? 0 : Math.round(cost * 4) / 4;
        year[row] = 2026 - Math.floor(30 * random() * random());
    }
    return { rows, facets, tuition, year, names: make_names(random, rows) };
}

const copy = (state) => ({ selected: state.selected.map((codes) => [...codes]), ranges: state.ranges.map((range) => [...range]) });

export const cleared = () => ({ selected: cardinalities.map(() => []), ranges: [everything, everything] });

/** Frequent values are chosen more often, as readers do. */
const some_code = (random, values) => Math.floor(values * random() ** 2);

function toggle(random, state) {
    const active = state.selected.flatMap((codes, facet) => (codes.length ? [facet] : []));
    const stays = active.length > 2 || (active.length && random() < 0.5);
    const facet = stays ? active[Math.floor(random() * active.length)] : Math.floor(random() * cardinalities.length);
    const code = some_code(random, cardinalities[facet]);
    const codes = state.selected[facet];
    state.selected[facet] = codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];
}

function move_range(random, state, column, limits, steps) {
    const [from, to] = state.ranges[column][0] === -Infinity ? limits : state.ranges[column];
    const step = steps[random() < 0.7 ? 0 : 1] * (random() < 0.5 ? -1 : 1);
    state.ranges[column] = random() < 0.5 ? [Math.min(from + step, to - steps[0]), to] : [from, Math.max(to + step, from + steps[0])];
}

function clear_one(random, state) {
    const facet = state.selected.findIndex((codes) => codes.length);
    if (facet >= 0 && random() < 0.7) state.selected[facet] = [];
    else state.ranges[random() < 0.5 ? 0 : 1] = everything;
}

/** All but a few values of a facet, or a single rare one. */
function widen_or_narrow(random, state) {
    const facet = Math.floor(random() * cardinalities.length);
    const values = cardinalities[facet];
    const left_out = some_code(random, values);
    const all = Array.from({ length: values }, (_, code) => code);
    state.selected[facet] = random() < 0.5 ? all.filter((code) => code !== left_out) : [values - 1 - Math.floor(values / 3)];
}

/** States of all filters, each one interaction after the one before. */
export function make_interactions(seed = 44) {
    const random = seeded(seed);
    const states = [];
    let state = cleared();
    while (states.length < interaction_count) {
        state = copy(state);
        const what = random();
        if (what < 0.45) toggle(random, state);
        else if (what < 0.62) move_range(random, state, 0, [2000, 40000], [250, 8000]);
        else if (what < 0.76) move_range(random, state, 1, [2005, 2026], [1, 6]);
        else if (what < 0.88) clear_one(random, state);
        else if (what < 0.96) widen_or_narrow(random, state);
        else state = cleared();
        states.push(state);
    }
    return states;
}

/** One number for all counts and the first rows. */
export function checksum(results) {
    let sum = 2166136261;
    for (const numbers of results) for (const number of numbers) sum = Math.imul(sum ^ number, 16777619) >>> 0;
    return sum;
}
