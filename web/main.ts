// Start-up: fetch everything at once, hand it to the app, paint, and from then on only answer.

import { boldFonts, chineseFonts, fetchBytes, latinFonts, readAssets, unpackData, type Assets, type FontName } from './assets.ts';
import { Bridge, type FrameResult } from './bridge.ts';
import { FontSupply } from './font_supply.ts';
import { watchInput } from './input.ts';
import { earlyLanguage, say } from './messages.ts';
import { Painter } from './painter.ts';
import { sizeBeforeFirstFrame, watchSurface } from './surface.ts';

const root = document.documentElement;
const canvas = document.getElementById('atlas') as HTMLCanvasElement;

async function addFile(address: string, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(address);
    const path = address.replace(/^data\//, '');
    if ('bytes' in fetched) (await bridge).addFile(path, fetched.bytes);
    else (await bridge).reportUnreadable(path, fetched.reason);
}

async function addData({ data }: Assets, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(data.bundle);
    const files = 'bytes' in fetched && unpackData(fetched.bytes);
    // Without the bundle each file by itself; then it can be said which could not be had, and why.
    if (!files) await Promise.all(data.files.map((address) => addFile(address, bridge)));
    else for (const { path, bytes } of files) (await bridge).addFile(path, bytes);
}

async function addLand(assets: Assets, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(assets.map);
    // Without land the points still stand where they belong.
    if ('bytes' in fetched) (await bridge).addLand(fetched.bytes);
}

function fail(message: Parameters<typeof say>[0], detail = ''): void {
    root.dataset.atlas = 'failed';
    say(message, detail);
}

async function start(): Promise<void> {
    say('loading');
    const assets = readAssets();
    const module = Bridge.load(assets.wasm);
    // Whatever arrives early waits for the module; nothing waits for its turn. Drawing comes first: without it the rest is idle.
    const bridge = module.then((loaded) => {
        if (!loaded.create('#atlas')) throw new NoDrawing();
        return loaded;
    });
    const fonts = new FontSupply(assets.fonts, bridge);
    const firstFonts = earlyLanguage() === 'zh' ? chineseFonts : latinFonts;
    const [app] = await Promise.all([bridge, fonts.add(firstFonts), addData(assets, bridge), addLand(assets, bridge)]);
    if (!fonts.has(firstFonts)) return fail('noFont');

    await run(app, fonts);
}

class NoDrawing extends Error {}

async function run(app: Bridge, fonts: FontSupply): Promise<void> {
    let title = '';
    let wantedFonts: FontName[] = [];
    let answers = false;

    const afterFrame = (result: FrameResult): void => {
        canvas.style.cursor = result.pointerCursor ? 'pointer' : 'default';
        root.dataset.theme = result.dark ? 'dark' : 'light';
        root.lang = app.language();
        if (result.newPlace) history.pushState(null, '', `?${app.route()}`);
        if (app.title() !== title) document.title = title = app.title();
        if (result.externalAddress) window.open(result.externalAddress, '_blank', 'noopener');
        wantedFonts = result.wantedFonts;
        if (answers) void supplyFonts();
    };
    const supplyFonts = async (): Promise<void> => {
        if (await fonts.add(wantedFonts)) painter.request();
    };
    const painter = new Painter(app, afterFrame, (error) => {
        delete root.dataset.painted;
        fail('stopped', String(error));
    });

    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', () => {
        app.setSystemDark(dark.matches);
        painter.request();
    });

    app.setSystemDark(dark.matches);
    app.open(location.search.slice(1), navigator.languages);
    // The address now says what is shown, so that it can be copied as it stands.
    history.replaceState(null, '', `?${app.route()}`);
    window.addEventListener('popstate', () => {
        app.navigate(location.search.slice(1));
        painter.request();
    });

    sizeBeforeFirstFrame(canvas, app);
    painter.paintNow();
    while (wantedFonts.some((name) => !boldFonts.includes(name)) && (await fonts.add(wantedFonts))) painter.paintNow();
    watchSurface(canvas, app, painter);
    watchInput(canvas, app, painter);
    // For the tests: what is on the canvas, as roles and names.
    Object.assign(window, { atlas: { spokenTree: () => app.spokenTree() } });

    root.dataset.painted = '';
    // After the frame has reached the screen, not when it was handed over.
    requestAnimationFrame(() => setTimeout(() => {
        performance.mark('atlas:interactive');
        root.dataset.atlas = app.hasData() ? 'ready' : 'failed';
        answers = true;
        void supplyFonts();
    }));
}

start().catch((error: unknown) => {
    if (error instanceof NoDrawing) fail('noWebGL');
    else fail('noModule', error instanceof Error ? error.message : String(error));
});
