// What the spoken mirror costs: the Pathways page with 1,000 generated records beside the real ones, opened, filtered and
// sorted. `./dev bench` runs it after the first load. Frames are measured whole: layout, painting, the tree, the elements, and the
// browser's styles, layout and painting of them; in processor time, because nothing else on the machine adds to that. The same
// rows as one plain HTML table, written at once by the browser in the same tab, are the measure.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { start } from '../../web/serve.mjs';
import { press, write_plain_table } from './frame/page.mjs';
import { costliest_frame, median } from './processor_time.mjs';

const records = 1000;
const rounds = 8; // the first is told apart: the browser has not yet compiled all that it calls
const faculty = 'uestc-glasgow-college';
const pathway_kinds = ['4+x', 'masters', 'joint-bachelor', 'joint-doctorate'];
const root = fileURLToPath(new URL('../../', import.meta.url));
const switches = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** The real records, and copies of the pathways among them in turn: each value of a filter keeps its share. */
function many_opportunities() {
    const file = JSON.parse(readFileSync(`${root}data/${faculty}/opportunities.json`, 'utf8'));
    const pathways = file.opportunities.filter(({ kind }) => pathway_kinds.includes(kind));
    const copies = Array.from({ length: records }, (_, number) => ({
        ...pathways[number % pathways.length], id: `generated-${number}`,
        names: { en: `Generated pathway ${number}`, zh: `生成的路径 ${number}` },
    }));
    return JSON.stringify({ ...file, opportunities: [...file.opportunities, ...copies] });
}

const settled = (page, act) => async () => {
    await act();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
};

const go_to = (page, query) => page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
}, `?page=pathways&faculty=${faculty}&lang=en${query}`);

const server = await start({ root: `${root}dist` });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    const session = await page.context().newCDPSession(page);
    await page.route('**/data/all-*.bin', (route) => route.fulfill({ status: 404, body: '' }));
    await page.route(`**/data/${faculty}/opportunities.json`, (route) => route.fulfill({ body: many_opportunities() }));
    await page.goto(`${server.address}?page=overview&faculty=${faculty}&lang=en`);
    await page.waitForFunction(() => document.documentElement.dataset.atlas !== 'loading');
    const pressed = (selector, name) => () => page.evaluate(press, [selector, name]);
    const steps = {
        [`open the page of ${records} rows and more`]: () => go_to(page, ''),
        'sort them': pressed('th button', 'Kind'),
        'filter to a tenth': pressed('input[type="checkbox"]', 'Belgium'),
        'clear the filter': pressed('input[type="checkbox"]', 'Belgium'),
        'filter to a half': pressed('input[type="checkbox"]', 'Master'),
        'clear that one': pressed('input[type="checkbox"]', 'Master'),
        'scroll a screen': () => page.evaluate(() => window.scrollBy(0, 700)),
        'move the pointer': () => page.mouse.move(600, 420),
        'Back to a filter, from far down': async () => {
            await page.evaluate(() => window.scrollTo(0, 3000));
            await go_to(page, '&q=pathway+8');
        },
    };
    console.log('\nThe mirror, costliest frame in ms of processor time:');
    const measured = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
    for (let round = 0; round < rounds; ++round) {
        for (const [name, act] of Object.entries(steps)) measured[name].push(await costliest_frame(session, settled(page, act)));
        await page.evaluate(() => window.scrollTo(0, 0));
        await settled(page, () => go_to(page, '&part=2'))(); // so that opening is opening again
    }
    let rows = 0;
    const plain = [];
    for (let round = 1; round < rounds; ++round) {
        plain.push(await costliest_frame(session, async () => { rows = await page.evaluate(write_plain_table); }));
    }
    for (const [name, [first, ...later]] of Object.entries(measured)) {
        console.log(`  ${name}: ${median(later).toFixed(1)}, ${(median(later) / median(plain)).toFixed(2)} × plain table (first time ${first.toFixed(1)})`);
    }
    console.log(`  ${rows} rows as a plain table, written by the browser: ${median(plain).toFixed(1)}`);
    console.log(`  ${await page.locator('#mirror *').count()} elements`);
} finally {
    await browser.close();
    await server.close();
}
