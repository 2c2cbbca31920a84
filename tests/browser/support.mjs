// A real Chromium on the built edition, driven by role and name: a test finds an element of the spoken mirror and clicks
// where it is painted, so every click goes the way a reader's does.
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { start } from '../../web/serve.mjs';

export const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

const chromiumArguments = [
    '--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
];

/** Serves dist/ and starts a browser; `close` ends both. */
export async function openAtlas() {
    const server = await start({ root: dist, port: 0 });
    const context = async (options) =>
        browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', ...options });
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: chromiumArguments,
    });
    return {
        address: server.address,
        browser,
        context,
        async close() {
            await browser.close();
            await server.close();
        },
    };
}

/** Runs in the page. */
function readMirror() {
    const implied = {
        A: 'link', BUTTON: 'button', HEADER: 'banner', NAV: 'navigation', MAIN: 'main', FOOTER: 'contentinfo', SECTION: 'region',
        P: 'text', FIGURE: 'figure', DT: 'term', DD: 'definition', DL: 'definitions', SPAN: 'run', DIV: 'scroll',
    };
    const inputs = { radio: 'radio', checkbox: 'checkbox', range: 'slider', text: 'textbox', search: 'searchbox' };
    const heading = /^H([1-6])$/;
    const said = (element) => {
        const copy = element.cloneNode(true);
        copy.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
        return copy.textContent;
    };
    const trimmed = (element) => (element ? said(element).trim().replace(/\s+/g, ' ') : '');
    // A chart by its heading, a figure among others by its words.
    const namedInside = (element) => (element.matches('figure') ? trimmed(element.querySelector('h2, h3, h4, h5') ?? element) : '');
    return [...document.querySelectorAll('#mirror [data-node]:not(:is(label, .field) > input)')].map((element) => {
        const control = element.matches('label, .field') ? element.querySelector(':scope > input') ?? element : element;
        const box = element.getBoundingClientRect();
        const own = trimmed(element.querySelector(':scope > .name'));
        const level = Number(heading.exec(element.tagName)?.[1] ?? 0);
        const clickable = control.matches('a[href], button, input');
        return {
            id: element.dataset.node,
            role: element.getAttribute('role') ?? (level ? 'heading' : inputs[control.type] ?? implied[element.tagName] ?? element.tagName),
            name: control.getAttribute('aria-label') ?? (own || (clickable || element.matches('th, td, caption') ? trimmed(element) : namedInside(element))),
            value: trimmed(element.querySelector(':scope > .value')) || (control.matches('input') && ['text', 'search', 'range'].includes(control.type) ? control.value : ''),
            href: element.getAttribute('href') ?? '',
            sort: element.getAttribute('aria-sort') ?? '',
            level,
            selected: element.matches('label') ? control.checked : element.hasAttribute('aria-current'),
            focusable: clickable && !element.closest('[inert]'),
            focused: document.activeElement === control,
            visible: box.bottom > 0 && box.top < innerHeight && !element.closest('[inert]'),
            rect: [box.left, box.top, box.right, box.bottom],
        };
    });
}

/** What comes after the first page is answered later until all of the program is there. Runs in the page. */
function programIsWhole() {
    const isDone = (part) => performance.getEntriesByName(`atlas:${part}`).length > 0;
    return document.documentElement.dataset.painted === undefined || (isDone('whole') && isDone('extras'));
}

/** One reader's tab: a page that fails the test on console errors and on requests to other origins. */
export class Reader {
    static async at(atlas, query = '', options = {}) {
        const context = await atlas.context(options);
        const page = await context.newPage();
        page.setDefaultTimeout(20_000);
        const reader = new Reader(atlas, context, page);
        if (options.prepare) await options.prepare(page);
        await page.goto(atlas.address + (query ? `?${query}` : ''));
        await page.waitForFunction(() => document.documentElement.dataset.atlas !== 'loading');
        if (!options.early) {
            await page.waitForFunction(programIsWhole);
            await reader.settled();
        }
        return reader;
    }

    constructor(atlas, context, page) {
        this.page = page;
        this.context = context;
        this.complaints = [];
        page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
        });
        page.on('pageerror', (error) => this.complaints.push(String(error)));
        page.on('request', (request) => {
            const address = request.url();
            if (!address.startsWith(atlas.address) && !address.startsWith('data:')) this.complaints.push(`request to ${address}`);
        });
    }

    /** Closes the tab; what the console or the network had to complain of fails the test. */
    async done({ allow = [] } = {}) {
        await this.context.close();
        const left = this.complaints.filter((text) => !allow.some((pattern) => pattern.test(text)));
        assert.deepEqual(left, []);
    }

    state() {
        return this.page.evaluate(() => document.documentElement.dataset.atlas);
    }

    /** Addresses that have been asked for and match. */
    async fetched(pattern) {
        const addresses = await this.page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
        return addresses.filter((address) => pattern.test(address));
    }

    /** Names of the fonts that have been asked for. */
    async fonts() {
        return (await this.fetched(/\/fonts\//)).map((address) => address.match(/fonts\/(.+)-[0-9a-f]{10}\.otf$/)[1]).sort();
    }

    /** Bold Chinese follows when the page already answers: waits for as many pieces of it, and until they are painted. */
    async boldFontsAreThere(pieces) {
        await this.page.waitForFunction((count) => performance.getEntriesByType('resource')
            .filter((entry) => entry.name.includes('cjk-bold') && entry.responseEnd > 0).length >= count, pieces);
        await this.settled();
    }

    /** Parameters of the address, as a plain object. */
    async route() {
        return Object.fromEntries(new URL(await this.page.evaluate(() => location.href)).searchParams);
    }

    /** The mirror's elements in reading order, as roles, names and places. */
    tree() {
        return this.page.evaluate(readMirror);
    }

    /** Waits until the app has painted what it was told; resolves with the spoken tree once it stays the same. */
    async settled() {
        let last = '';
        for (let tries = 0; tries < 200; ++tries) {
            // Rows below the view follow a few in each frame.
            await this.page.waitForFunction(() => document.getElementById('mirror')?.dataset.follows === undefined);
            await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
            const now = JSON.stringify(await this.tree());
            if (now === last) return JSON.parse(now);
            last = now;
        }
        throw new Error('the page does not come to rest');
    }

    /** The node with the role and name (a string, or a pattern); fails when there is none. */
    async find(role, name) {
        const nodes = await this.settled();
        const matches = (node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name));
        const node = nodes.find(matches);
        assert.ok(node, `no ${role} "${name}"; there are: ${nodes.filter((n) => n.role === role).map((n) => n.name).join(' | ')}`);
        return node;
    }

    async has(role, name) {
        const nodes = await this.settled();
        return nodes.some((node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)));
    }

    /** Brings the node into view with the wheel, as a reader would, and clicks its middle. */
    async click(role, name) {
        let node = await this.find(role, name);
        const { width, height } = this.page.viewportSize();
        let before = null;
        for (let tries = 0; tries < 60; ++tries) {
            const [left, top, right, bottom] = node.rect;
            const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
            if (node.visible && middle.y > 90 && middle.y < height - 80) break;
            if (node.visible && middle.y === before) break; // what is docked does not scroll
            before = middle.y;
            await this.page.mouse.move(Math.min(Math.max(middle.x, 2), width - 2), height / 2);
            await this.turnWheel(Math.sign(middle.y - height / 2) * Math.min(Math.abs(middle.y - height / 2), height * 0.6));
            node = await this.find(role, name);
        }
        const [left, top, right, bottom] = node.rect;
        await this.page.mouse.click((left + right) / 2, (top + bottom) / 2);
        return this.settled();
    }

    /** The browser scrolls some frames after the wheel has turned; what is docked never does. */
    async turnWheel(distance) {
        const scrolled = this.page.evaluate(() => new Promise((done) => {
            addEventListener('scroll', done, { capture: true, once: true });
            setTimeout(done, 1000);
        }).then(() => undefined));
        await this.page.mouse.wheel(0, distance);
        await scrolled;
    }

    async press(key) {
        await this.page.keyboard.press(key);
        return this.settled();
    }

    /** All text of the page in reading order, for "is it there at all". */
    async text() {
        return (await this.settled()).map((node) => [node.name, node.value].filter(Boolean).join(' ')).join('\n');
    }
}
