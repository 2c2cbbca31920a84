// Cuts the compiled program in two: what a visit of the start page runs, and the rest (web/program.ts puts them together
// again). Which functions the first part needs is not written down anywhere; the build visits the start page with a copy
// of the program that notes what is called (web/split_visit.mjs), with the records and fonts of this edition. What a
// reader does beyond that is still right, only later. A cut is kept in build/cache/split/ until anything of it changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'build/cache/split');
const visit = join(root, 'web/split_visit.mjs');

// Those that cmake/web.cmake compiles for, and what the parts need of each other.
const features = ['bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((name) => `--enable-${name}`);

function run(command, given) {
    const { status, error, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8' });
    if (error) throw error;
    if (status !== 0) throw new Error(`${command} ${given[0]} ended with ${status}\n${stderr}`);
    return stdout;
}

/** The one that belongs to the compiler. */
const find_splitter = () => join(run('em-config', ['BINARYEN_ROOT']).trim(), 'bin/wasm-split');

// What a visit hands to the program, in the order in which it does.
function read_visit(fonts, land) {
    const data = join(root, 'data');
    const names = readdirSync(data, { recursive: true }).map(String).sort();
    const records = names.filter((name) => name.endsWith('.json') && !name.startsWith('schema'));
    return { glue: join(root, 'build/web/atlas.mjs'), land, fonts, files: records.map((name) => [name, join(data, name)]) };
}

// How the page's script calls the program, in one file that Node.js can read.
function bundle_bridge() {
    const options = { entryPoints: [join(root, 'web/bridge.ts')], bundle: true, format: 'esm', write: false, logLevel: 'warning' };
    return buildSync(options).outputFiles[0].contents;
}

function fingerprint(wasm, bridge, { glue, land, fonts, files }) {
    const hash = createHash('sha256').update(wasm).update(bridge);
    const scripts = [fileURLToPath(import.meta.url), visit, glue];
    for (const path of [...scripts, land, ...Object.values(fonts), ...files.map(([, path]) => path)]) hash.update(readFileSync(path));
    return hash.digest('hex').slice(0, 16);
}

// Leaves profiles of the visits in the folder and gives their paths.
function make_profiles(folder, bridge, plan) {
    writeFileSync(join(folder, 'bridge.mjs'), bridge);
    writeFileSync(join(folder, 'visit.json'), JSON.stringify(plan));
    run(process.execPath, [visit, folder]);
    return readdirSync(folder).filter((name) => name.endsWith('.profile')).map((name) => join(folder, name));
}

function cut(wasm, folder, bridge, plan) {
    const splitter = find_splitter();
    const path = (name) => join(folder, name);
    writeFileSync(path('whole.wasm'), wasm);
    run(splitter, ['--instrument', path('whole.wasm'), '-o', path('noting.wasm'), ...features]);
    run(splitter, ['--merge-profiles', ...make_profiles(folder, bridge, plan), '-o', path('all.profile')]);
    run(splitter, ['--split', path('whole.wasm'), '--profile', path('all.profile'), '-o1', path('first.wasm'), '-o2', path('rest.wasm'),
        '--import-namespace', 'f', '--placeholder-namespace', 'p', '--export-prefix', '%', ...features]);
}

/** `fonts`: name → path, as build_fonts gives them; `land`: the path of the map. Gives the bytes of both parts. */
export function split_program(wasm, fonts, land) {
    const plan = read_visit(fonts, land);
    const bridge = bundle_bridge();
    const folder = join(cache, fingerprint(wasm, bridge, plan));
    if (!existsSync(folder)) {
        const part = `${folder}.part`;
        rmSync(cache, { recursive: true, force: true });
        mkdirSync(part, { recursive: true });
        cut(wasm, part, bridge, plan);
        renameSync(part, folder);
    }
    const [first, rest] = ['first', 'rest'].map((name) => readFileSync(join(folder, `${name}.wasm`)));
    return { first, rest };
}
