// Libraries that answer the same questions, each used as its documentation recommends for data of this kind.
import crossfilter from 'crossfilter2';
import * as arquero from 'arquero';
import * as duckdb from '@duckdb/duckdb-wasm';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { first_rows } from './data.mjs';

const table_of = (values, codes) => {
    const table = new Uint8Array(values);
    for (const code of codes) table[code] = 1;
    return table;
};

/** Row numbers by tuition, then by number. */
const sorted_rows = ({ rows, tuition }) =>
    Uint32Array.from({ length: rows }, (_, row) => row).sort((left, right) => tuition[left] - tuition[right] || left - right);

function lower_bound(sorted, wanted) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < wanted) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** Records are row numbers, dimensions read typed arrays; tuition is a dimension of unique ranks, so that `bottom` breaks ties. */
export const crossfilter_contender = {
    name: 'crossfilter2',
    load(data) {
        const begin = performance.now();
        const order = sorted_rows(data);
        const sorted = Float32Array.from(order, (row) => data.tuition[row]);
        const rank = new Uint32Array(data.rows);
        order.forEach((row, place) => { rank[row] = place; });
        const rows = crossfilter(Array.from({ length: data.rows }, (_, row) => row));
        const facets = data.facets.map(({ codes }) => rows.dimension((row) => codes[row]));
        const groups = facets.map((facet) => facet.group().reduceCount());
        const tuition = rows.dimension((row) => rank[row]);
        const year = rows.dimension((row) => data.year[row]);
        let last = { selected: facets.map(() => []), ranges: [[-Infinity, Infinity], [-Infinity, Infinity]] };
        const select = (facet, codes) => {
            if (codes.length === 0) facets[facet].filterAll();
            else if (codes.length === 1) facets[facet].filterExact(codes[0]);
            else {
                const kept = table_of(data.facets[facet].values, codes);
                facets[facet].filterFunction((code) => kept[code] === 1);
            }
        };
        const limit = (dimension, [from, to], place) =>
            (from === -Infinity && to === Infinity ? dimension.filterAll() : dimension.filterRange([place(from), place(to)]));
        const interact = (state) => {
            state.selected.forEach((codes, facet) => {
                if (codes.join() !== last.selected[facet].join()) select(facet, codes);
            });
            const moved = (column) => state.ranges[column].join() !== last.ranges[column].join();
            if (moved(0)) limit(tuition, state.ranges[0], (bound) => lower_bound(sorted, bound));
            if (moved(1)) limit(year, state.ranges[1], (bound) => bound);
            last = state;
            const counts = groups.map((group, facet) => {
                const found = new Uint32Array(data.facets[facet].values);
                for (const { key, value } of group.all()) found[key] = value;
                return found;
            });
            return [...counts, tuition.bottom(first_rows)];
        };
        return { load_ms: performance.now() - begin, interact, close() {} };
    },
};

/** Sorted once, so that the first rows of what is left are a slice. */
export const arquero_contender = {
    name: 'arquero',
    load(data) {
        const begin = performance.now();
        const columns = { row: Uint32Array.from({ length: data.rows }, (_, row) => row), tuition: data.tuition, year: data.year };
        data.facets.forEach(({ codes }, facet) => { columns[`f${facet}`] = codes; });
        const all = arquero.table(columns).orderby('tuition', 'row').reify();
        const filtered = (state, left_out) => {
            const parameters = {};
            const tests = [];
            state.selected.forEach((codes, facet) => {
                if (codes.length === 0 || facet === left_out) return;
                parameters[`s${facet}`] = table_of(data.facets[facet].values, codes);
                tests.push(`$.s${facet}[d.f${facet}]`);
            });
            state.ranges.forEach(([from, to], column) => {
                if (from === -Infinity && to === Infinity) return;
                const name = ['tuition', 'year'][column];
                Object.assign(parameters, { [`from${column}`]: from, [`to${column}`]: to });
                tests.push(`d.${name} >= $.from${column} && d.${name} < $.to${column}`);
            });
            return tests.length ? all.params(parameters).filter(`(d, $) => ${tests.join(' && ')}`) : all;
        };
        const interact = (state) => {
            const passing = filtered(state);
            const counts = data.facets.map(({ values }, facet) => {
                const name = `f${facet}`;
                const table = state.selected[facet].length ? filtered(state, facet) : passing;
                const groups = table.groupby(name).count();
                const [codes, sums] = [groups.array(name), groups.array('count')];
                const found = new Uint32Array(values);
                for (let i = 0; i < codes.length; i++) found[codes[i]] = sums[i];
                return found;
            });
            return [...counts, passing.slice(0, first_rows).array('row')];
        };
        return { load_ms: performance.now() - begin, interact, close() {} };
    },
};

function conditions_of(state, left_out) {
    const conditions = state.selected.flatMap((codes, facet) =>
        (codes.length && facet !== left_out ? [`f${facet} IN (${codes.join()})`] : []));
    state.ranges.forEach(([from, to], column) => {
        const name = ['tuition', 'year'][column];
        if (from !== -Infinity || to !== Infinity) conditions.push(`${name} >= ${from} AND ${name} < ${to}`);
    });
    return conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
}

/** One statement an interaction: a grouping for each facet and the first rows, put together with UNION ALL. */
export const duckdb_contender = {
    name: 'duckdb-wasm',
    async load(data) {
        const worker = new Worker('/duckdb/duckdb-browser-eh.worker.js');
        const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
        await database.instantiate('/duckdb/duckdb-eh.wasm');
        const connection = await database.connect();
        const begin = performance.now();
        const columns = { row: Uint32Array.from({ length: data.rows }, (_, row) => row), tuition: data.tuition, year: data.year };
        data.facets.forEach(({ codes }, facet) => { columns[`f${facet}`] = codes; });
        await connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columns), 'stream'), { name: 'records' });
        const load_ms = performance.now() - begin;
        const interact = async (state) => {
            const groupings = data.facets.map((_, facet) =>
                `SELECT ${facet} AS part, f${facet}::UINTEGER AS code, count(*)::UINTEGER AS number FROM records ${conditions_of(state, facet)} GROUP BY f${facet}`);
            const first = `SELECT 8 AS part, row AS code, (row_number() OVER (ORDER BY tuition, row))::UINTEGER AS number FROM
                (SELECT tuition, row FROM records ${conditions_of(state)} ORDER BY tuition, row LIMIT ${first_rows})`;
            const table = await connection.query([...groupings, first].join(' UNION ALL '));
            const [parts, codes, numbers] = ['part', 'code', 'number'].map((name) => table.getChild(name).toArray());
            const results = [...data.facets.map(({ values }) => new Uint32Array(values)), []];
            for (let i = 0; i < parts.length; i++) {
                if (parts[i] < 8) results[parts[i]][codes[i]] = numbers[i];
                else results[8][numbers[i] - 1] = codes[i];
            }
            return results;
        };
        const close = async () => { await connection.close(); await database.terminate(); };
        return { load_ms, interact, close };
    },
};
