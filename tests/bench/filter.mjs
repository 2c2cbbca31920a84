// How fast many records are filtered: the engine against libraries and a plain scan, in one page of headless Chromium, with
// the same data and the same interactions, results compared. `./dev bench filter` builds the modules and runs it.
//   node tests/bench/filter.mjs [--quick]      quick: 10,000 rows only
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { expect_agreement } from './filter/agreement.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const switches = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];
const keys = ['plain', 'ours', 'crossfilter', 'arquero', 'duckdb'];
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' };
// Isolated pages have a clock of 5 microseconds; others one of 100.
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

async function bundle_page() {
    const built = await build({
        entryPoints: [join(root, 'tests/bench/filter/page.mjs')], bundle: true, format: 'esm', write: false, target: 'es2022',
    });
    return built.outputFiles[0].text;
}

/** The page, the two modules and duckdb's files. */
function serve(script) {
    const folders = { modules: join(root, 'build/web'), duckdb: join(root, 'tests/bench/filter/node_modules/@duckdb/duckdb-wasm/dist') };
    const server = createServer((request, response) => {
        const [, folder, name] = /^\/(\w+)\/([\w.-]+)$/.exec(request.url) ?? [];
        const is_file = folder in folders && extname(name) in types;
        const type = is_file ? types[extname(name)] : request.url === '/page.js' ? 'text/javascript' : 'text/html';
        response.writeHead(200, { 'Content-Type': type, 'Cross-Origin-Resource-Policy': 'same-origin', ...isolation });
        if (is_file) createReadStream(join(folders[folder], name)).on('error', () => response.destroy()).pipe(response);
        else response.end(request.url === '/page.js' ? script : '<!doctype html><script type="module" src="/page.js"></script>');
    });
    return new Promise((ready) => { server.listen(0, '127.0.0.1', () => ready(server)); });
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[numbers.length >> 1];
const percentile_95 = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.95) - 1];
const digits = (number) => (number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(number >= 1 ? 2 : 3));

function report(rows, measured, reading) {
    const plain = measured.find(({ name }) => name === 'plain scan');
    const reference = median(plain.times_ms);
    console.log(`\n### ${rows.toLocaleString('en')} rows\n`);
    console.log('| | load, ms | load ÷ plain scan | median, ms | p95, ms | median ÷ plain median | p95 ÷ plain median |');
    console.log('|---|--:|--:|--:|--:|--:|--:|');
    for (const { name, load_ms, times_ms } of measured) {
        const [middle, high] = [median(times_ms), percentile_95(times_ms)];
        const cells = [load_ms, load_ms / plain.load_ms, middle, high, middle / reference, high / reference].map(digits);
        console.log(`| ${name} | ${cells.join(' | ')} |`);
    }
    const ours = measured.find(({ name }) => name === 'ours');
    const limits = reading.bytes.map((bytes) => bytes / reading.rate / 1e6);
    console.log(`\nOne wasm SIMD read: ${digits(reading.rate)} GB/s. Reading once the columns whose filter changed would take a median of `
        + `${digits(median(limits))} ms; ours takes ${digits(median(ours.times_ms) / median(limits))} times that.`);
}

async function measure_all(page, rows) {
    await page.evaluate((count) => window.draw_data(count), rows);
    const measured = [];
    for (const key of keys) measured.push(await page.evaluate((name) => window.measure(name), key));
    const wrong = measured.filter(({ sum }) => sum !== measured[0].sum).map(({ name }) => name);
    if (wrong.length) throw new Error(`other results than the plain scan's: ${wrong.join(', ')}`);
    const reading = { rate: await page.evaluate((count) => window.measure_reading(4 * count), rows),
        bytes: await page.evaluate(() => window.changed_bytes()) };
    report(rows, measured, reading);
}

const given = process.argv.slice(2);
if (given.some((option) => option !== '--quick')) throw new Error(`bench filter knows only --quick, not: ${given.join(' ')}`);
const modules = ['facet_engine', 'plain_scan'].map(async (name) => (await import(join(root, `build/web/${name}.mjs`))).default());
console.log(`The engine and the plain scan agree on ${expect_agreement(...await Promise.all(modules))} odd filterings.`);

const server = await serve(await bundle_page());
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.measure !== undefined);
    for (const rows of given.length ? [10_000] : [10_000, 100_000, 1_000_000]) await measure_all(page, rows);
    console.log('\nAll contenders gave equal results (checksums of all counts and first rows).');
} finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
}
