// How the app holds up with many records: a generated data folder loaded by the ordinary path, then the list of pathways
// scrolled, sorted and filtered. `./dev bench frame` builds what is needed and runs it; --quick takes 10,000 instead of
// 100,000. Times of the compiled program are those inside its exported functions, summed for each frame, in processor time.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { start } from '../../web/serve.mjs';
import { faculty, generate } from './frame/generate.mjs';
import * as in_page from './frame/page.mjs';
import { costliest_frame, frames_among, median, stamps, trace } from './processor_time.mjs';

const aim_ms = 2; // of the program, in a frame
const pathways = process.argv.includes('--quick') ? 10_000 : 100_000;
const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(root, 'build/bench/frame');
const switches = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
    '--enable-precise-memory-info'];

/** dist/ with other records in it; gives their number of bytes. */
function publish() {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site, { recursive: true });
    cpSync(join(root, 'dist'), site, { recursive: true });
    const bundle = readdirSync(join(site, 'data')).find((name) => /^all-.*\.bin$/.test(name));
    for (const ending of ['.br', '.gz']) rmSync(join(site, 'data', bundle + ending), { force: true });
    const files = [...generate(pathways)].map(([path, text]) => [path, Buffer.from(text)]);
    const header = JSON.stringify(files.map(([path, bytes]) => [path, bytes.length, 0]));
    writeFileSync(join(site, 'data', bundle), Buffer.concat([Buffer.from(`${header}\n`), ...files.map(([, bytes]) => bytes)]));
    return { bundle: `data/${bundle}`, bytes: files.reduce((sum, [, bytes]) => sum + bytes.length, 0) };
}

async function new_page(browser) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    page.setDefaultTimeout(180_000);
    return page;
}

/** The most that the process of the page ever held, in MB: its files, scripts, fonts and pictures included. */
async function peak_of(browser) {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const peaks = processInfo.filter(({ type }) => type === 'renderer')
        .map(({ id }) => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1024);
    return Math.max(...peaks);
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const shown = (number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0);

function report_step(name, frames, plain) {
    const program = frames.map((frame) => frame.program).sort((one, other) => one - other);
    const whole = Math.max(0, ...frames.map((frame) => frame.whole));
    const above = program.filter((ms) => ms > aim_ms).length;
    const cells = [name, frames.length, shown(quantile(program, 0.5)), shown(quantile(program, 0.95)), shown(program.at(-1) ?? 0), above,
        shown(whole), shown(whole / plain)];
    console.log(`| ${cells.join(' | ')} |`);
}

const press = (selector, name) => [in_page.press, [selector, name]];
const scroll = (pixels, frames) => [(values) => window.scroll_by(...values), [pixels, frames]];
const steps = {
    'scroll the list, 25 pixels a frame': scroll(25, 120),
    'scroll it by screens': scroll(700, 12),
    'sort by kind': press('th button', 'Kind'),
    'sort by country or region': press('th button', 'Country'),
    'the other way round': press('th button', 'Country'),
    'sort by name': press('th button', 'Partner'),
    'filter by a kind': press('input[type="checkbox"]', 'Joint doctorate'),
    'another kind with it': press('input[type="checkbox"]', 'Joint training'),
    'drop the first': press('input[type="checkbox"]', 'Joint doctorate'),
    'the next part of the list': press('button, #mirror a', 'Next'),
    'type a name into the filter': [(values) => window.type_into(values), ['Filter', 'belmont 1']],
};

const at_rest = (page, act) => page.evaluate(([step, given]) => window.come_to_rest(() => window.acts[step](given)), act);

/** The list as it was opened: nothing sorted, filtered or scrolled. */
async function start_over(page) {
    await page.evaluate((address) => window.come_to_rest(() => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
    }), `?page=pathways&faculty=${faculty}&lang=en`);
}

async function measure_list(page, session, plain, title) {
    console.log(`\n${title}\n\n| | frames | program in a frame: median, ms | p95 | most | frames above ${aim_ms} ms | whole frame: most, ms | ÷ plain table |`);
    console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
    for (const [name, [, value]] of Object.entries(steps)) {
        // What is pressed is in view.
        if (!name.startsWith('scroll')) await page.evaluate(() => window.come_to_rest(() => window.scrollTo(0, 0)));
        const frames = frames_among(await trace(session, () => at_rest(page, [name, value])));
        report_step(name, frames.filter(({ program }) => program > 0), plain);
    }
}

/** The page's own policy allows no text to become code: the functions come with the page instead. */
function hand_over(page) {
    const { watch, come_to_rest, scroll_by, type, write_plain_table } = in_page;
    const acts = Object.entries(steps).map(([name, [act]]) => `${JSON.stringify(name)}: ${act}`);
    return page.addInitScript(`(${watch})(); window.come_to_rest = ${come_to_rest}; window.scroll_by = ${scroll_by}; window.type_into = ${type};
        window.write_plain_table = ${write_plain_table}; window.acts = { ${acts.join(',\n')} };`);
}

async function load(page, session, address) {
    const events = await trace(session, async () => {
        await page.goto(`${address}?page=pathways&faculty=${faculty}&lang=en`);
        await page.waitForFunction(() => performance.getEntriesByName('atlas:interactive').length > 0);
    });
    const processor = stamps(events, 'atlas:interactive')[0] - stamps(events, 'bytes')[0];
    const seen = await page.evaluate(() => {
        const { bytes_at, tasks, gaps, progress, memory, wasm_bytes } = window.notes;
        const there = performance.getEntriesByName('atlas:interactive')[0].startTime;
        const longest = (entries) => Math.max(0, ...entries.filter(({ end }) => end > bytes_at).map(({ duration }) => duration));
        return { clock: there - bytes_at, task: longest(tasks), gap: longest(gaps), progress: progress.size, heap: memory / 2 ** 20, wasm: wasm_bytes() / 2 ** 20 };
    });
    return { ...seen, processor };
}

/** JSON.parse of the records: milliseconds by the clock, and of processor time. */
async function parse_plainly(page, address) {
    let clock = 0;
    const events = await trace(await page.context().newCDPSession(page), async () => { clock = await page.evaluate(in_page.parse_plainly, address); });
    const ends = stamps(events, 'parsed');
    return { clock, processor: median(stamps(events, 'parse').map((begin, number) => ends[number] - begin)) };
}

async function plain_table(page, session) {
    let rows = 0;
    const times = [];
    for (let round = 0; round < 7; ++round) times.push(await costliest_frame(session, async () => { rows = await page.evaluate(() => window.write_plain_table()); }));
    return { rows, ms: median(times) };
}

const published = publish();
const server = await start({ root: site });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
try {
    const beside = await new_page(browser);
    await beside.goto(`${server.address}licences/third-party.txt`);
    const parse = await parse_plainly(beside, `${server.address}${published.bundle}`);
    await beside.close();

    const page = await new_page(browser);
    const session = await page.context().newCDPSession(page);
    await hand_over(page);
    const loaded = await load(page, session, server.address);
    const peak = await peak_of(browser);
    console.log(`${pathways} pathways and ${Math.round(pathways * 0.02)} exchanges, ${(published.bytes / 1e6).toFixed(1)} MB of JSON.\n`);
    console.log('Load, from bytes to list, beside JSON.parse of the same records:');
    for (const [name, of] of [['by the clock', 'clock'], ['of processor time', 'processor']]) {
        console.log(`  ${loaded[of].toFixed(0)} ms ${name}, ${shown(loaded[of] / parse[of])} × JSON.parse (${parse[of].toFixed(0)} ms)`);
    }
    console.log(`Meanwhile: longest task ${loaded.task.toFixed(0)} ms, longest time without a frame ${loaded.gap.toFixed(0)} ms, ${loaded.progress} steps of progress seen.`);
    console.log(`Memory: ${loaded.wasm.toFixed(0)} MB of the program, ${loaded.heap.toFixed(0)} MB of scripts; the page's process at most ${peak.toFixed(0)} MB.`);
    const prepared_ms = await page.evaluate(in_page.wait_until_prepared);
    console.log(`Ready for every first sort and first letter ${prepared_ms.toFixed(0)} ms later, longest task of that ${shown(await page.evaluate(() => window.notes.preparing()))} ms.`);
    await page.evaluate(() => window.come_to_rest(() => {}));
    const plain = await plain_table(page, session);
    await measure_list(page, session, plain.ms, 'For the first time:');
    await start_over(page);
    await measure_list(page, session, plain.ms, 'Again, with orders known and everything compiled:');
    console.log(`\nThe same ${plain.rows} rows as a plain table, written by the browser: ${shown(plain.ms)} ms.`);
} finally {
    await browser.close();
    await server.close();
}
