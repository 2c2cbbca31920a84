// Firefox and WebKit with the few calls of Playwright's page that a Reader makes, so that one test runs in each engine.
// Both draw on a display of their own, without a window manager: what is on it can be read as a picture.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../../web/serve.mjs';
import { dist } from './support.mjs';

const patience_ms = 30_000;
const screen = { width: 1366, height: 900 };

/** Ends a process that was started here. */
async function end(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, 'exit');
}

/** A display in memory. */
class Display {
    static async open() {
        const folder = mkdtempSync(join(tmpdir(), 'atlas-display-'));
        const server = spawn('Xvfb', ['-displayfd', '3', '-fbdir', folder, '-screen', '0', `${screen.width}x${screen.height}x24`, '-nolisten', 'tcp'],
            { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        const [number] = await once(server.stdio[3], 'data');
        return new Display(server, folder, `:${String(number).trim()}`);
    }

    constructor(server, folder, name) {
        this.server = server;
        this.folder = folder;
        this.environment = { ...process.env, DISPLAY: name, LIBGL_ALWAYS_SOFTWARE: '1' };
    }

    /** What is on it: brightness from 0 to 255 of each pixel (X window dump, 32 bits a pixel). */
    picture() {
        const dump = readFileSync(join(this.folder, 'Xvfb_screen0'));
        const field = (index) => dump.readUInt32BE(4 * index);
        const [header, stride, colours] = [field(0), field(12), field(19)];
        const first = header + 12 * colours;
        return (x, y) => {
            const place = first + Math.round(y) * stride + 4 * Math.round(x);
            return (dump[place] + dump[place + 1] + dump[place + 2]) / 3;
        };
    }

    async close() {
        await end(this.server);
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** Asks again until there is an answer. */
async function until(ask, what) {
    for (const start = Date.now(); Date.now() - start < patience_ms; await new Promise((done) => setTimeout(done, 30))) {
        const answer = await ask();
        if (answer) return answer;
    }
    throw new Error(`waited in vain for ${what}`);
}

/** Complaints of the console are heard where the engine's driver tells them: not in WebKit. */
class EnginePage {
    setDefaultTimeout() {}
    on() {}
    goBack() {
        return this.evaluate(() => history.back());
    }
    waitForFunction(test, given) {
        return until(() => this.evaluate(test, given), test);
    }
    viewportSize() {
        return this.size;
    }
    async measure() {
        this.size = await this.evaluate(() => ({ width: innerWidth, height: innerHeight })); // the window's bars take some
    }
}

class FirefoxPage extends EnginePage {
    constructor(page) {
        super();
        this.page = page;
        this.keyboard = page.keyboard;
        this.mouse = {
            move: (x, y) => page.mouse.move(x, y),
            click: (x, y) => page.mouse.click(x, y),
            wheel: (deltaX, deltaY) => page.mouse.wheel({ deltaX, deltaY: Math.round(deltaY) }),
        };
    }
    on(name, listen) {
        if (name === 'console') this.page.on('console', (message) => listen({ type: () => message.type(), text: () => message.text() }));
        if (name === 'pageerror') this.page.on('pageerror', listen);
    }
    async goto(address) {
        await this.page.goto(address, { waitUntil: 'load' });
        await this.measure();
    }
    evaluate(run, given) {
        return this.page.evaluate(run, given);
    }
}

class WebKitPage extends EnginePage {
    constructor(driver, { Key, Origin }) {
        super();
        this.driver = driver;
        const perform = (act) => act(driver.actions({ async: true })).perform();
        const at = (x, y) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 });
        this.mouse = {
            move: (x, y) => perform((actions) => actions.move(at(x, y))),
            click: (x, y) => perform((actions) => actions.move(at(x, y)).click()),
            // The driver turns no wheel.
            wheel: (deltaX, deltaY) => this.evaluate((distance) => scrollBy(0, distance), deltaY),
        };
        const named = (key) => Key[key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()] ?? key; // "PageDown" → PAGE_DOWN
        this.keyboard = {
            press: (key) => perform((actions) => actions.sendKeys(named(key))),
            type: (text) => perform((actions) => actions.sendKeys(text)),
        };
    }
    async goto(address) {
        await this.driver.get(address);
        await this.measure();
    }
    evaluate(run, given) {
        return this.driver.executeScript(`return (${run})(...arguments)`, given ?? null);
    }
}

async function openFirefox(display) {
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({
        browser: 'firefox', executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr', headless: false, env: display.environment,
        defaultViewport: null, args: ['--width', '1366', '--height', '880'], extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
    });
    return {
        tab: async () => {
            const page = await browser.newPage();
            return { page: new FirefoxPage(page), close: () => page.close() };
        },
        close: () => browser.close(),
    };
}

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    await once(server, 'close');
    return port;
}

/** The browser around the engine that Debian packages with it, in a folder named after machine and version. */
function miniBrowser() {
    const within = (folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
    const folders = within('/usr/lib').flatMap((machine) => within(machine).filter((folder) => folder.includes('webkit2gtk-')));
    return folders.map((folder) => join(folder, 'MiniBrowser')).find(existsSync);
}

/** WebKit's driver has one session at a time, and what a page keeps is cleared before the next. */
async function openWebKit(display) {
    const { Builder, Capabilities, Key } = await import('selenium-webdriver');
    const { Origin } = await import('selenium-webdriver/lib/input.js');
    const port = await freePort();
    const server = spawn('WebKitWebDriver', [`--port=${port}`], {
        stdio: 'ignore', env: { ...display.environment, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    });
    const capabilities = new Capabilities({
        browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    });
    const connect = () => new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    const driver = await until(() => Promise.resolve(connect()).catch(() => null), 'the driver of WebKit').catch(async (error) => {
        await end(server);
        throw error;
    });
    await driver.manage().window().setRect({ x: 0, y: 0, width: screen.width, height: 880 });
    return {
        tab: async () => ({
            page: new WebKitPage(driver, { Key, Origin }),
            close: async () => {
                await driver.executeScript('localStorage.clear(); sessionStorage.clear()');
                await driver.get('about:blank');
            },
        }),
        close: async () => {
            await driver.quit();
            await end(server);
        },
    };
}

const open = { firefox: openFirefox, webkit: openWebKit };
export const engines = Object.keys(open);

/** Serves dist/ and starts a browser of the engine on a display of its own, as `openAtlas` does for Chromium. */
export async function openAtlasIn(engine) {
    const started = [];
    const close = async () => {
        for (const each of started.splice(0).reverse()) await each.close();
    };
    const keep = (each) => (started.push(each), each);
    try {
        const server = keep(await start({ root: dist, port: 0 }));
        const display = keep(await Display.open());
        const browser = keep(await open[engine](display));
        return {
            address: server.address,
            picture: () => display.picture(),
            context: async () => {
                const tab = await browser.tab();
                return { newPage: async () => tab.page, close: tab.close };
            },
            close,
        };
    } catch (error) {
        await close(); // what still runs would keep the tests from ending
        throw error;
    }
}
