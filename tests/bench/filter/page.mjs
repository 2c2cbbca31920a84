// Runs in the page: every contender on the same data through the same interactions, one after the other.
import { checksum, cleared, make_data, make_interactions } from './data.mjs';
import { module_contender } from './modules.mjs';
import { arquero_contender, crossfilter_contender, duckdb_contender } from './peers.mjs';

const warm_up = 10; // interactions before those that are timed, for everyone

async function load_script(name) {
    const address = `/modules/${name}.mjs`;
    return (await import(address)).default;
}

const contenders = {
    plain: async () => module_contender('plain scan', await load_script('plain_scan')),
    ours: async () => module_contender('ours', await load_script('facet_engine')),
    crossfilter: () => crossfilter_contender,
    arquero: () => arquero_contender,
    duckdb: () => duckdb_contender,
};

let data;
const states = make_interactions();

/** Draws the data of the measurements that follow. */
window.draw_data = (rows) => { data = make_data(rows); };

/** { name, load_ms, times_ms, sum } */
window.measure = async (key) => {
    const contender = await contenders[key]();
    const { load_ms, interact, close } = await contender.load(data);
    for (const state of [...states.slice(0, warm_up), cleared()]) await interact(state);
    const times_ms = [];
    const sums = [];
    for (const state of states) {
        const begin = performance.now();
        const answer = interact(state);
        const results = answer instanceof Promise ? await answer : answer;
        times_ms.push(performance.now() - begin);
        sums.push(checksum(results));
    }
    await close();
    return { name: contender.name, load_ms, times_ms, sum: checksum([sums]) };
};

/** Gigabytes a second of reading so many bytes with the vector instructions of WebAssembly, the median of several reads. */
window.measure_reading = async (bytes) => {
    const module = await (await load_script('plain_scan'))();
    module._fb_reading_room(bytes);
    const rates = Array.from({ length: 41 }, () => {
        const repeats = Math.max(1, Math.round(2e6 / bytes));
        const begin = performance.now();
        for (let i = 0; i < repeats; i++) module._fb_read();
        return (bytes * repeats) / (performance.now() - begin) / 1e6;
    });
    return rates.sort((a, b) => a - b)[20];
};

/** For each interaction the bytes of the columns whose filter it changes. */
window.changed_bytes = () => {
    let last = cleared();
    return states.map((state) => {
        const facets = data.facets.filter((_, facet) => state.selected[facet].join() !== last.selected[facet].join());
        const numbers = [data.tuition, data.year].filter((_, column) => state.ranges[column].join() !== last.ranges[column].join());
        last = state;
        return [...facets.map(({ codes }) => codes), ...numbers].reduce((sum, { byteLength }) => sum + byteLength, 0);
    });
};
