// What the spoken mirror costs: the Pathways page with 1,000 generated records beside the real ones, opened, filtered and
// sorted. `./dev bench` runs it after the first load. Frames are timed whole: layout, painting, the tree, the elements, and the
// browser's own styles and layout of them. The same rows as one plain HTML table, written at once by the browser in the same
// tab, are the measure. Filtering and clearing are done some times: the first also pays for compiling.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { start } from '../../web/serve.mjs';

const records = 1000;
const rounds = 8; // the first is told apart
const faculty = 'uestc-glasgow-college';
const root = fileURLToPath(new URL('../../', import.meta.url));
const switches = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

function many_opportunities() {
    const file = JSON.parse(readFileSync(`${root}data/${faculty}/opportunities.json`, 'utf8'));
    const [first] = file.opportunities;
    const copies = Array.from({ length: records }, (_, number) => ({
        ...first, id: `generated-${number}`,
        names: { en: `Generated pathway ${number}`, zh: `生成的路径 ${number}` },
    }));
    return JSON.stringify({ ...file, opportunities: [...file.opportunities, ...copies] });
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Times every frame that the page paints; runs in the page. */
function time_frames() {
    window.frames_ms = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (paint) => ask((time) => {
        const before = performance.now();
        paint(time);
        void document.body.offsetHeight; // the browser's part, which would else come after the frame
        window.frames_ms.push(performance.now() - before);
    });
}

async function longest_frame(page, act) {
    await page.evaluate(() => { window.frames_ms = []; });
    await act();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
    return page.evaluate(() => Math.max(0, ...window.frames_ms));
}

const go_to = (page, query) => page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
}, `?page=pathways&faculty=${faculty}&lang=en${query}`);

/** The rows of the mirror as text, written as a plain table; in milliseconds with layout. Runs in the page. */
function write_plain_table() {
    const rows = [...document.querySelectorAll('#mirror tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const place = document.createElement('div');
    document.body.append(place);
    const before = performance.now();
    place.innerHTML = html;
    void place.offsetHeight;
    const elapsed = performance.now() - before;
    place.remove();
    return { rows: rows.length, elapsed };
}

const server = await start({ root: `${root}dist` });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await page.addInitScript(time_frames);
    await page.route('**/data/all-*.bin', (route) => route.fulfill({ status: 404, body: '' }));
    await page.route(`**/data/${faculty}/opportunities.json`, (route) => route.fulfill({ body: many_opportunities() }));
    await page.goto(`${server.address}?page=overview&faculty=${faculty}&lang=en`);
    await page.waitForFunction(() => document.documentElement.dataset.atlas !== 'loading');
    const steps = {
        [`open the page of ${records} rows and more`]: () => go_to(page, ''),
        'sort them': () => go_to(page, '&sort=-name'),
        'filter to a tenth': () => go_to(page, '&q=pathway+9'),
        'clear the filter': () => go_to(page, ''),
        'scroll a screen': () => page.evaluate(() => window.scrollBy(0, 700)),
        'move the pointer': () => page.mouse.move(600, 420),
    };
    console.log('\nThe mirror, longest frame in ms:');
    const measured = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
    for (let round = 0; round < rounds; ++round) {
        for (const [name, act] of Object.entries(steps)) measured[name].push(await longest_frame(page, act));
        await go_to(page, '&part=2'); // so that opening is opening again
    }
    for (const [name, [first, ...later]] of Object.entries(measured)) {
        console.log(`  ${name}: ${median(later).toFixed(1)} (first time ${first.toFixed(1)})`);
    }
    console.log(`  ${await page.locator('#mirror *').count()} elements`);
    const plain = await page.evaluate(write_plain_table);
    console.log(`  the same ${plain.rows} rows as a plain table, written by the browser: ${plain.elapsed.toFixed(1)}`);
} finally {
    await browser.close();
    await server.close();
}
