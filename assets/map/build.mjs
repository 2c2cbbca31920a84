// Makes build/assets/map/land.bin, the land as polygons cut into triangles. Format and source are in README.md beside this file.
// `node assets/map/build.mjs` also prints the size; web/build.mjs calls build_map().
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';

// Longitude, latitude. So low that meridians hardly bend within a cell; and its lines must cut every lake, for a lake
// that lies inside a cell would be land.
const cell_degrees = [45, 15];
const steps_per_degree = 5; // off by a pixel at most on a map that is 4000 wide
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
        for (let at = first + cell_degrees[axis]; at < last; at += cell_degrees[axis]) {
            const [below, above] = cut(rest, axis, at);
            found.push(below);
            rest = above;
        }
        return [...found, rest];
    };
    const back_onto_map = (column, number) => {
        const west = -360 + cell_degrees[0] * number;
        const shift = west < -180 ? 360 : west >= 180 ? -360 : 0;
        return column.map((ring) => ring.map(([longitude, latitude]) => [longitude + shift, latitude]));
    };
    return slices(rings, 0, -360, 360).map(back_onto_map).flatMap((column) => slices(column, 1, -90, 90)).flat();
}

const signed_area = (ring) => ring.reduce((sum, [x, y], number) => {
    const [x_before, y_before] = ring.at(number - 1);
    return sum + (x_before * y - x * y_before) / 2;
}, 0);

// On the grid, counter-clockwise, no point twice in a row; a ring that is too small for an area is empty.
function rounded(ring) {
    const points = ring.map((point) => point.map((degrees) => Math.round(degrees * steps_per_degree)));
    const kept = points.filter((point, number) => point.join() !== points.at(number - 1).join());
    const area = signed_area(kept);
    return kept.length < 3 || area === 0 ? [] : area > 0 ? kept : kept.reverse();
}

// Whether no other point of the ring lies in the triangle or on it; one at a corner's place may.
function is_empty(triangle, ring) {
    const is_corner = ([x, y]) => triangle.some((corner) => corner[0] === x && corner[1] === y);
    return !ring.some((point) => !is_corner(point) &&
        triangle.every((corner, number) => signed_area([corner, triangle[(number + 1) % 3], point]) >= 0));
}

// Cuts off ears until two points are left. Gives triangles of positions in the ring, each in rising order. As many as a ring
// has points but two, so that every point on the border of a cell is a corner on both sides of it: flat ones come last.
function triangulate(ring) {
    const left = ring.map((point, number) => number);
    const triangles = [];
    while (left.length > 2) {
        const corners = (at) => [left.at(at - 1), left[at], left[(at + 1) % left.length]];
        const places = left.map((number, at) => corners(at).map((corner) => ring[corner]));
        const rest = left.map((number) => ring[number]);
        const is_ear = (triangle) => signed_area(triangle) > 0 && is_empty(triangle, rest);
        let ear = places.findIndex(is_ear);
        if (ear < 0) ear = places.findIndex((triangle) => signed_area(triangle) === 0);
        if (ear < 0) throw new Error(`a coast crosses itself near ${ring[0].map((step) => step / steps_per_degree)}`);
        triangles.push(corners(ear).sort((a, b) => a - b));
        left.splice(ear, 1);
    }
    return triangles;
}

function check_cover(rings, meshes, outlines) {
    const cover = rings.reduce((sum, ring, number) => sum + meshes[number].reduce((part, corners) =>
        part + signed_area(corners.map((corner) => ring[corner])), 0), 0) / steps_per_degree ** 2;
    const expected = Math.abs(outlines.reduce((sum, ring) => sum + signed_area(ring), 0));
    // The rest is what rounding takes and gives along the coasts.
    if (Math.abs(cover - expected) > expected * 1e-3) throw new Error(`triangles cover ${cover} instead of ${expected}`);
}

// The triangles of a ring as the moves that make them: 0 puts the ring's next point on a stack, which starts with the
// first one; 1 takes the last three as a triangle and the middle one away.
function moves(ring, triangles) {
    const apexes = new Map(triangles.map(([first, middle, last]) => [`${first} ${last}`, middle]));
    const moves_between = (first, last) => {
        if (last === first + 1) return [0];
        const middle = apexes.get(`${first} ${last}`);
        return [...moves_between(first, middle), ...moves_between(middle, last), 1];
    };
    return moves_between(0, ring.length - 1);
}

// One byte below 128, else two with the low seven bits first.
const number_bytes = (number) => (number < 128 ? [number] : [128 | (number & 127), number >> 7]);

// Small numbers of either sign as small numbers without one.
const zigzag = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

const differences = (values) => values.map((value, number) => value - (values[number - 1] ?? 0));

function packed(bits) {
    const bytes = new Array(Math.ceil(bits.length / 8)).fill(0);
    bits.forEach((bit, number) => { bytes[number >> 3] |= bit << (number & 7); });
    return bytes;
}

function encode(rings, meshes) {
    const coordinates = (axis) => differences(rings.flat().map((point) => point[axis])).map(zigzag);
    const numbers = [...rings.map((ring) => ring.length), ...coordinates(0), ...coordinates(1)];
    if (Math.max(rings.length, ...numbers) >= 1 << 15) throw new Error('a number needs more than two bytes');
    return Buffer.from([
        ...Buffer.from('LAND', 'latin1'), rings.length & 255, rings.length >> 8,
        ...numbers.flatMap(number_bytes),
        ...packed(rings.flatMap((ring, number) => moves(ring, meshes[number]))),
    ]);
}

// Rings of [longitude, latitude] that together are the land, each within a cell of the grid: for drawings other than the
// app's own.
export function land_rings() {
    return cells(land_polygons().flat().map(unwrap));
}

// Gives the path of the file, and what is in it.
export function build_map() {
    const outlines = land_polygons().flat().map(unwrap);
    const rings = cells(outlines).map(rounded).filter((ring) => ring.length > 0);
    const meshes = rings.map(triangulate);
    check_cover(rings, meshes, outlines);
    const folder = join(root, 'build/assets/map');
    const path = join(folder, 'land.bin');
    const bytes = encode(rings, meshes);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, bytes);
    return { path, bytes, points: rings.flat().length, triangles: meshes.flat().length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { bytes, points, triangles } = build_map();
    console.log(`${points} points, ${triangles} triangles, ${bytes.length} bytes, ` +
        `${brotliCompressSync(bytes).length} in brotli`);
}
