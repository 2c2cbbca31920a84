// Makes build/assets/map/land.bin, the land as triangles. Format and source are in README.md beside this file.
// `node assets/map/build.mjs` also prints the size; web/build.mjs calls build_map().
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import earcut from 'earcut';
import { feature } from 'topojson-client';

const cell_degrees = 10;
const root = fileURLToPath(new URL('../../', import.meta.url));

// Rings of [longitude, latitude], the first of each polygon its outline, the others holes.
function land_polygons() {
    const path = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
    const topology = JSON.parse(readFileSync(path, 'utf8'));
    const { features, geometry } = feature(topology, topology.objects.land);
    const polygons = (features ?? [{ geometry }])
        .flatMap((item) => (item.geometry.type === 'Polygon' ? [item.geometry.coordinates] : item.geometry.coordinates));
    const is_antarctica = ([outline]) => outline.every(([, latitude]) => latitude < -60);
    return polygons.filter((polygon) => !is_antarctica(polygon));
}

// Cuts rings (outline and holes together) along the line where `axis` (0 longitude, 1 latitude) equals `at`, and gives
// the closed rings below and above it. The points where rings cross the line, in order along it, pair up: between
// the first and the second is land, between the second and the third is none, and so on.
function cut(rings, axis, at) {
    const along = 1 - axis;
    const parts = { below: [], above: [] };
    const chains = { below: [], above: [] };
    for (const ring of rings) {
        const side_of = (point) => (point[axis] < at ? 'below' : 'above');
        const start = ring.findIndex((point, number) => side_of(point) !== side_of(ring.at(number - 1)));
        if (start < 0) {
            parts[side_of(ring[0])].push(ring);
            continue;
        }
        let chain;
        for (let step = 0; step <= ring.length; step++) {
            const point = ring[(start + step) % ring.length];
            const before = ring.at((start + step - 1) % ring.length);
            if (side_of(point) !== side_of(before)) {
                const share = (at - before[axis]) / (point[axis] - before[axis]);
                const crossing = [];
                crossing[axis] = at;
                crossing[along] = before[along] + share * (point[along] - before[along]);
                chain?.push(crossing);
                if (step === ring.length) break;
                chains[side_of(point)].push((chain = [crossing]));
            }
            chain.push(point);
        }
    }
    for (const side of ['below', 'above']) parts[side].push(...join_chains(chains[side], along));
    return [parts.below, parts.above];
}

function join_chains(chains, along) {
    const ends = chains.flatMap((chain) => [
        { chain, at: chain[0][along], is_start: true },
        { chain, at: chain.at(-1)[along], is_start: false },
    ]).sort((a, b) => a.at - b.at);
    const next = new Map(); // from a chain to the one whose start its end is paired with
    for (let pair = 0; pair < ends.length; pair += 2) {
        // Where a coast only touches the line, two ends lie at one place; a pair is always a start and an end.
        if (ends[pair].is_start === ends[pair + 1].is_start) {
            [ends[pair + 1], ends[pair + 2]] = [ends[pair + 2], ends[pair + 1]];
        }
        const [start, end] = ends[pair].is_start ? [ends[pair], ends[pair + 1]] : [ends[pair + 1], ends[pair]];
        next.set(end.chain, start.chain);
    }
    const rings = [];
    const used = new Set();
    for (const begin of chains) {
        if (used.has(begin)) continue;
        const ring = [];
        for (let chain = begin; !used.has(chain); chain = next.get(chain)) {
            used.add(chain);
            ring.push(...chain);
        }
        rings.push(ring);
    }
    return rings;
}

// Rings that cross the 180th meridian jump from one edge of the map to the other; here they run on beyond it.
function unwrap(ring) {
    let turns = 0;
    const unwrapped = ring.slice(0, -1).map(([longitude, latitude], number) => { // a ring repeats its first point
        const step = number === 0 ? 0 : longitude - ring[number - 1][0];
        turns -= Math.round(step / 360);
        return [longitude + 360 * turns, latitude];
    });
    const middle = unwrapped.reduce((sum, [longitude]) => sum + longitude, 0) / unwrapped.length;
    const shift = -360 * Math.round(middle / 360);
    return unwrapped.map(([longitude, latitude]) => [longitude + shift, latitude]);
}

// Land in the cells of a grid: triangles within a cell cannot be longer than it is, and cells meet without gaps.
function cells(rings) {
    const slices = (all, axis, first, last) => {
        const found = [];
        let rest = all;
        for (let at = first + cell_degrees; at < last; at += cell_degrees) {
            const [below, above] = cut(rest, axis, at);
            found.push(below);
            rest = above;
        }
        return [...found, rest];
    };
    const back_onto_map = (column, number) => {
        const west = -360 + cell_degrees * number;
        const shift = west < -180 ? 360 : west >= 180 ? -360 : 0;
        return column.map((ring) => ring.map(([longitude, latitude]) => [longitude + shift, latitude]));
    };
    return slices(rings, 0, -360, 360).map(back_onto_map).flatMap((column) => slices(column, 1, -90, 90)).flat();
}

const signed_area = (ring) => ring.reduce((sum, [x, y], number) => {
    const [x_before, y_before] = ring.at(number - 1);
    return sum + (x_before * y - x * y_before) / 2;
}, 0);

function triangulate(polygons) {
    const outlines = polygons.flat().map(unwrap);
    const rings = cells(outlines);
    const mesh = { vertices: [], indices: [] };
    const numbers = new Map();
    const number_of = (vertex) => {
        const key = vertex.join();
        if (!numbers.has(key)) numbers.set(key, mesh.vertices.push(vertex) - 1);
        return numbers.get(key);
    };
    let area = 0;
    for (const ring of rings) {
        const corners = earcut(ring.flat());
        for (let at = 0; at < corners.length; at += 3) {
            const triangle = corners.slice(at, at + 3).map((corner) => ring[corner]);
            area += Math.abs(signed_area(triangle));
            const vertices = triangle.map((point) => point.map((degrees) => Math.round(degrees * 100)));
            const turn = Math.sign(signed_area(vertices));
            if (turn !== 0) mesh.indices.push(...(turn > 0 ? vertices : vertices.reverse()).map(number_of));
        }
    }
    const expected = Math.abs(outlines.reduce((sum, ring) => sum + signed_area(ring), 0));
    if (Math.abs(area - expected) > expected * 1e-6) throw new Error(`triangles cover ${area} instead of ${expected}`);
    return mesh;
}

// Differences of neighbours, small numbers of either sign as small unsigned ones: half the size after compression.
const zigzag_differences = (values) => values.map((value, number) => {
    const difference = ((value - (values[number - 1] ?? 0)) << 16) >> 16;
    return ((difference << 1) ^ (difference >> 15)) & 0xffff;
});

// Vertices are numbered as triangles first use them, so the next new one (0) is the most frequent index.
function distances_from_next_new(indices) {
    let next_new = 0;
    return indices.map((index) => {
        const distance = next_new - index;
        if (distance === 0) next_new++;
        return distance;
    });
}

function encode({ vertices, indices }) {
    if (vertices.length > 65536) throw new Error('too many vertices for 16-bit numbers');
    const header = Buffer.alloc(12);
    header.write('LAND', 'latin1');
    header.writeUInt32LE(vertices.length, 4);
    header.writeUInt32LE(indices.length, 8);
    const numbers = [
        ...zigzag_differences(vertices.map(([longitude]) => longitude)),
        ...zigzag_differences(vertices.map(([, latitude]) => latitude)),
        ...distances_from_next_new(indices),
    ];
    const body = Buffer.alloc(2 * numbers.length);
    numbers.forEach((number, position) => body.writeUInt16LE(number, 2 * position));
    return Buffer.concat([header, body]);
}

// Rings of [longitude, latitude] that together are the land, each within a cell of the grid: for drawings other than the
// app's own.
export function land_rings() {
    return cells(land_polygons().flat().map(unwrap));
}

// Gives the path of the file, and what is in it.
export function build_map() {
    const mesh = triangulate(land_polygons());
    const folder = join(root, 'build/assets/map');
    const path = join(folder, 'land.bin');
    const bytes = encode(mesh);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    return { path, bytes, vertices: mesh.vertices.length, triangles: mesh.indices.length / 3 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { bytes, vertices, triangles } = build_map();
    console.log(`${vertices} vertices, ${triangles} triangles, ${bytes.length} bytes, ` +
        `${brotliCompressSync(bytes).length} in brotli`);
}
