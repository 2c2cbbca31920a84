// What a first visit costs: bytes on the wire per resource, until the page answers and in the background after that,
// and the time until the page answers, in both languages, on
// this machine as it is and slowed down to a phone's. `./dev bench` builds dist/ and runs it. Nothing is asserted.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { start } from '../../web/serve.mjs';

const runs = 5;
const root = fileURLToPath(new URL('../../dist', import.meta.url));
const languages = { English: 'en-GB', Chinese: 'zh-CN' };
const phone = { cpu_slowdown: 4, megabits_per_second: 1.6, latency_ms: 150 };
const switches = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

async function slow_down(session, { cpu_slowdown, megabits_per_second, latency_ms }) {
    const bytes_per_second = (megabits_per_second * 1e6) / 8;
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu_slowdown });
    await session.send('Network.emulateNetworkConditions', {
        offline: false, latency: latency_ms, downloadThroughput: bytes_per_second, uploadThroughput: bytes_per_second,
    });
}

// One visit with nothing cached and no input. Gives { interactive_ms, first, later }, of which the last two are resources,
// name → encoded bytes, headers included: those that were asked for before the page answered, and those after.
async function visit(browser, address, locale, slowness) {
    const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
    try {
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        const names = new Map();
        const fetched = new Map();
        session.on('Network.requestWillBeSent', ({ requestId, request }) => names.set(requestId, request.url));
        session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
            const name = new URL(names.get(requestId)).pathname.slice(1) || 'index.html';
            fetched.set(name, (fetched.get(name) ?? 0) + encodedDataLength);
        });
        await session.send('Network.enable');
        if (slowness) await slow_down(session, slowness);
        await page.goto(address);
        const interactive = await page.waitForFunction(() => performance.getEntriesByName('atlas:interactive')[0]?.startTime);
        const interactive_ms = await interactive.jsonValue();
        await page.waitForLoadState('networkidle');
        const started = new Map(await page.evaluate(() => performance.getEntriesByType('resource')
            .map(({ name, startTime }) => [new URL(name).pathname.slice(1), startTime])));
        const is_later = ([name]) => (started.get(name) ?? 0) > interactive_ms;
        const all = [...fetched];
        return { interactive_ms, first: all.filter((entry) => !is_later(entry)), later: all.filter(is_later) };
    } finally {
        await context.close();
    }
}

function report_bytes(what, resources) {
    console.log(`\n${what}:`);
    const sorted = [...resources].sort(([, a], [, b]) => b - a);
    for (const [name, bytes] of sorted) console.log(`${String(bytes).padStart(9)}  ${name}`);
    console.log(`${String(sorted.reduce((sum, [, bytes]) => sum + bytes, 0)).padStart(9)}  bytes in all`);
}

function report_visit(language, { first, later }) {
    report_bytes(`First load, ${language}`, first);
    report_bytes('Fetched after it without any input', later);
}

async function interactive_times(browser, address, locale, slowness) {
    const times = [];
    for (let run = 0; run < runs; run++) times.push((await visit(browser, address, locale, slowness)).interactive_ms);
    return times.sort((a, b) => a - b);
}

const server = await start({ root });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
try {
    for (const [language, locale] of Object.entries(languages)) {
        report_visit(language, await visit(browser, server.address, locale));
    }
    console.log(`\nTime to interactive in ms, ${runs} visits, median (fastest to slowest):`);
    const conditions = { 'as it is': undefined, [`${phone.cpu_slowdown}x slower, ${phone.megabits_per_second} Mbps`]: phone };
    for (const [language, locale] of Object.entries(languages)) {
        for (const [condition, slowness] of Object.entries(conditions)) {
            const times = (await interactive_times(browser, server.address, locale, slowness)).map(Math.round);
            console.log(`  ${language}, ${condition}: ${times[runs >> 1]} (${times[0]} to ${times.at(-1)})`);
        }
    }
} finally {
    await browser.close();
    await server.close();
}
