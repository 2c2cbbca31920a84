// Assembles dist/ from what has been compiled and cut: `./dev build` runs it after the WebAssembly build. Names carry a
// hash of their content and may be cached for ever; pages and data keep their names. What compresses is stored in
// Brotli and gzip as well, small pages excepted. Compressing is remembered by content in build/cache/, so a second run
// takes a fraction of a second.
//   node web/build.mjs [--base /atlas/] [--public-url https://example.org/atlas/]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { build_fonts } from '../assets/fonts/build.mjs';
import { build_map } from '../assets/map/build.mjs';
import { build_edition } from './edition.mjs';
import { third_party_notices } from './licences.mjs';
import { write_pinyin } from './pinyin.mjs';
import { build_social_images } from './social_images.mjs';
import { split_program } from './split.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const cache = join(root, 'build/cache/compressed');
const compressible = new Set(['.css', '.html', '.js', '.json', '.otf', '.bin', '.svg', '.txt', '.wasm', '.xml']);
const smallest_compressed_page = 8192; // bytes; below, a page is one or two packets either way

const indentation_zero = 0x4d; // as in web/assets.ts

const published = new Set(); // names below dist/, with forward slashes
const compressed_names = new Set(); // those of them that have a .br and a .gz beside them
const cached = new Set();

function write_whole(path, bytes) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
}

function write_if_changed(path, bytes) {
    if (existsSync(path) && readFileSync(path).equals(bytes)) return false;
    write_whole(path, bytes);
    return true;
}

const encodings = {
    '.br': (bytes) => promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

async function compressed(bytes, ending) {
    const name = createHash('sha256').update(bytes).digest('hex') + ending;
    const path = join(cache, name);
    cached.add(name);
    if (!existsSync(path)) write_whole(path, await encodings[ending](bytes));
    return readFileSync(path);
}

function is_compressed(name, bytes) {
    if (extname(name) === '.html' && name !== 'index.html' && bytes.length < smallest_compressed_page) return false;
    return compressible.has(extname(name));
}

async function publish(name, content) {
    const bytes = Buffer.from(content);
    const path = join(dist, name);
    published.add(name);
    const changed = write_if_changed(path, bytes);
    if (!is_compressed(name, bytes)) return name;
    compressed_names.add(name);
    await Promise.all(Object.keys(encodings).map(async (ending) => {
        const smaller = await compressed(bytes, ending);
        // Written after the plain file, never older than it: the server takes no other.
        if (changed) write_whole(path + ending, smaller);
        else write_if_changed(path + ending, smaller);
    }));
    return name;
}

function publish_hashed(name, content) {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const ending = extname(name);
    return publish(`${name.slice(0, -ending.length)}-${hash}${ending}`, content);
}

function files_below(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? files_below(path) : [path];
    });
}

const slashes = (path) => path.split(sep).join('/');

async function bundle(entry, loader = {}) {
    const result = await build({
        entryPoints: [join(root, entry)], bundle: true, minify: true, write: false, format: 'esm', target: 'es2022',
        charset: 'utf8', legalComments: 'none', logLevel: 'warning', absWorkingDir: root, loader,
    });
    return result.outputFiles[0].contents;
}

async function publish_all(paths, name_of, how) {
    return Promise.all(paths.map((path) => how(slashes(name_of(path)), readFileSync(path))));
}

// Each line's indentation as one byte that says by how much it differs from that of the line before; web/assets.ts undoes
// it. A thirtieth of the download, and every byte is back in its place. Null where a step is too wide for a byte.
function shorten_indentation(bytes) {
    let depth = 0;
    const lines = bytes.toString('latin1').split('\n').map((line) => {
        const spaces = /^ */.exec(line)[0].length;
        const step = spaces - depth;
        depth = spaces;
        return Math.abs(step) > 40 ? null : String.fromCharCode(indentation_zero + step) + line.slice(spaces);
    });
    return lines.includes(null) ? null : Buffer.from(lines.join('\n'), 'latin1');
}

// All records in one file, which compresses better than each: a line of JSON, [[path, length, shortened], …], and then
// the files, byte for byte once their indentation is restored, so that a problem keeps its place. web/assets.ts takes it
// apart. The files are published too: for readers, and for the page when it cannot have the bundle.
async function publish_data() {
    const data = join(root, 'data');
    const paths = files_below(data).filter((path) => path.endsWith('.json') && !relative(data, path).startsWith('schema'));
    const shortened = paths.map((path) => shorten_indentation(readFileSync(path)));
    const contents = paths.map((path, number) => shortened[number] ?? readFileSync(path));
    const header = JSON.stringify(paths.map((path, number) =>
        [slashes(relative(data, path)), contents[number].length, shortened[number] ? 1 : 0]));
    return {
        bundle: await publish_hashed('data/all.bin', Buffer.concat([Buffer.from(`${header}\n`), ...contents])),
        files: await publish_all(paths, (path) => relative(root, path), publish),
    };
}

// The sentences of the validator, as src/load/problem_words.h has them: fetched when there is a problem to show.
function publish_problem_words() {
    const texts = ['en', 'zh'].flatMap((language) =>
        Object.values(JSON.parse(readFileSync(join(root, `assets/problems/${language}.json`), 'utf8'))));
    return publish_hashed('problem-words.txt', texts.map((text) => `${text}\n`).join(''));
}

async function publish_program(fonts, land) {
    const { first, rest } = split_program(readFileSync(join(root, 'build/web/atlas.wasm')), fonts, land);
    return { first: await publish_hashed('atlas.wasm', first), rest: await publish_hashed('atlas-rest.wasm', rest) };
}

// Fetched when somebody takes something away.
async function publish_takeaway() {
    return {
        script: await publish_hashed('takeaway.js', await bundle('web/takeaway.ts', { '.css': 'text' })),
        wasm: await publish_hashed('takeaway.wasm', readFileSync(join(root, 'build/web/takeaway.wasm'))),
    };
}

async function publish_assets(public_url) {
    const fonts = build_fonts();
    const land = build_map().path;
    const font_urls = await publish_all(Object.values(fonts), (path) => join('fonts', basename(path)), publish_hashed);
    return {
        program: await publish_program(fonts, land),
        map: await publish_hashed('map/land.bin', readFileSync(land)),
        fonts: Object.fromEntries(Object.keys(fonts).map((name, number) => [name, font_urls[number]])),
        data: await publish_data(),
        problem_words: await publish_problem_words(),
        extras: await publish_hashed('extras.js', await bundle('web/extras.ts')),
        takeaway: await publish_takeaway(),
        public_url,
        pinyin: await publish_hashed('pinyin.txt', write_pinyin(join(root, 'data'))),
    };
}

// The tags that start the app, on every page; {{root}} is the way from the page to the root of the site. Scripts read
// addresses from the JSON block; preloads start what a first visit needs before any script runs. The Chinese fonts wait
// to be asked for.
function asset_tags(assets, script) {
    const first_fonts = ['latin-regular', 'latin-bold', 'mini-cjk'].map((name) => assets.fonts[name]);
    const fetch_early = [assets.program.first, assets.data.bundle, assets.map, ...first_fonts];
    const json = JSON.stringify({ root: '{{root}}', ...assets }).replaceAll('<', '\\u003c');
    return [
        `<link rel="modulepreload" href="{{root}}${script}">`,
        ...fetch_early.map((url) => `<link rel="preload" as="fetch" crossorigin href="{{root}}${url}">`),
        `<script type="application/json" id="atlas-assets">${json}</script>`,
        `<script type="module" src="{{root}}${script}"></script>`,
    ].join('\n');
}

function remove_empty_folders(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory())) {
        const path = join(folder, entry.name);
        remove_empty_folders(path);
        if (readdirSync(path).length === 0) rmdirSync(path);
    }
}

function remove_leftovers() {
    const wanted = new Set([...published, ...[...compressed_names].flatMap((name) => Object.keys(encodings).map((ending) => name + ending))]);
    for (const path of files_below(dist)) if (!wanted.has(slashes(relative(dist, path)))) rmSync(path);
    remove_empty_folders(dist);
    for (const path of files_below(cache)) if (!cached.has(basename(path))) rmSync(path);
}

async function publish_style(name) {
    const text = Buffer.from(await bundle(`web/${name}`)).toString('utf8').trim();
    return { text, url: await publish_hashed(name, text) };
}

async function publish_edition(assets, script, options) {
    const styles = { page: await publish_style('style.css'), edition: await publish_style('edition.css') };
    const { site, start } = await build_edition({ asset_tags: asset_tags(assets, script), styles, ...options });
    const pages = files_below(site).filter((path) => path !== join(site, 'index.html'));
    await publish_all(pages, (path) => relative(site, path), publish);
    // The start page last: what it refers to is there by then, and what earlier ones referred to goes after it.
    await publish('index.html', start);
}

async function assemble(options) {
    const script_code = await bundle('web/main.ts');
    const assets = await publish_assets(options.public_url);
    const script = await publish_hashed('app.js', script_code);
    await publish('licences/third-party.txt', third_party_notices());
    await Promise.all(build_social_images().map(({ name, bytes }) => publish(name, bytes)));
    await publish_edition(assets, script, options);
    remove_leftovers();
}

function read_options(given) {
    const options = {};
    const names = { '--base': 'base', '--public-url': 'public_url' };
    for (let at = 0; at < given.length; at += 2) {
        if (!names[given[at]] || !given[at + 1]) throw new Error(`cannot use option ${given[at]}`);
        options[names[given[at]]] = given[at + 1].endsWith('/') ? given[at + 1] : `${given[at + 1]}/`;
    }
    return options;
}

async function main() {
    await assemble(read_options(process.argv.slice(2)));
}

main().catch((error) => {
    console.error(`web/build.mjs: ${error.message}`);
    process.exit(1);
});
