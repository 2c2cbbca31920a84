// Start-up: fetch everything at once, hand it to the app, paint, and from then on only answer.

import { chineseBoldFont, chineseFont, fetchBytes, latinFonts, readAssets, type Assets, type FontName } from './assets.ts';
import { Bridge, type FrameResult } from './bridge.ts';
import { watchInput } from './input.ts';
import { earlyLanguage, say } from './messages.ts';
import { Painter } from './painter.ts';
import { sizeBeforeFirstFrame, watchSurface } from './surface.ts';

const root = document.documentElement;
const canvas = document.getElementById('atlas') as HTMLCanvasElement;

async function addFonts(assets: Assets, bridge: Promise<Bridge>, names: readonly FontName[]): Promise<boolean> {
    const added = await Promise.all(names.map(async (name) => {
        const fetched = await fetchBytes(assets.fonts[name]);
        return 'bytes' in fetched && (await bridge).addFont(name, fetched.bytes);
    }));
    return added.every(Boolean);
}

async function addData(assets: Assets, bridge: Promise<Bridge>): Promise<void> {
    await Promise.all(assets.data.map(async (address) => {
        const fetched = await fetchBytes(address);
        const path = address.replace(/^data\//, '');
        if ('bytes' in fetched) (await bridge).addFile(path, fetched.bytes);
        else (await bridge).reportUnreadable(path, fetched.reason);
    }));
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
    const chinese = earlyLanguage() === 'zh';
    const fonts = addFonts(assets, bridge, chinese ? [...latinFonts, chineseFont] : latinFonts);
    const [app, fontsAdded] = await Promise.all([bridge, fonts, addData(assets, bridge), addLand(assets, bridge)]);
    if (!fontsAdded) return fail('noFont');

    run(app, assets, chinese);
}

class NoDrawing extends Error {}

/** What the static page shows, as the query for the same in the app. A page in both languages leaves the choice open. */
function routeOfPage(): string {
    const editions = document.querySelectorAll<HTMLElement>('.edition');
    return editions.length === 1 ? editions[0]?.dataset.route ?? '' : '';
}

function run(app: Bridge, assets: Assets, withChinese: boolean): void {
    let chineseAsked = withChinese;
    let title = '';

    const askForChinese = async (): Promise<void> => {
        if (chineseAsked) return;
        chineseAsked = true;
        if (await addFonts(assets, Promise.resolve(app), [chineseFont])) await embolden();
        else chineseAsked = false; // tried again at the next frame that somebody causes; never by itself
    };
    const embolden = async (): Promise<void> => {
        painter.request();
        if (await addFonts(assets, Promise.resolve(app), [chineseBoldFont])) painter.request();
    };
    const afterFrame = (result: FrameResult): void => {
        canvas.style.cursor = result.pointerCursor ? 'pointer' : 'default';
        root.dataset.theme = result.dark ? 'dark' : 'light';
        root.lang = app.language();
        if (result.newPlace) history.pushState(null, '', `?${app.route()}`);
        if (app.title() !== title) document.title = title = app.title();
        if (result.externalAddress) window.open(result.externalAddress, '_blank', 'noopener');
        if (result.needsChinese) void askForChinese();
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
    app.open(location.search.slice(1) || routeOfPage(), navigator.languages);
    // The address now says what is shown, so that it can be copied as it stands.
    history.replaceState(null, '', `?${app.route()}`);
    window.addEventListener('popstate', () => {
        app.navigate(location.search.slice(1));
        painter.request();
    });

    sizeBeforeFirstFrame(canvas, app);
    painter.paintNow();
    watchSurface(canvas, app, painter);
    watchInput(canvas, app, painter);
    // For the tests: what is on the canvas, as roles and names.
    Object.assign(window, { atlas: { spokenTree: () => app.spokenTree() } });

    root.dataset.painted = '';
    // After the frame has reached the screen, not when it was handed over.
    requestAnimationFrame(() => setTimeout(() => {
        performance.mark('atlas:interactive');
        root.dataset.atlas = app.hasData() ? 'ready' : 'failed';
        if (withChinese) void embolden();
    }));
}

start().catch((error: unknown) => {
    if (error instanceof NoDrawing) fail('noWebGL');
    else fail('noModule', error instanceof Error ? error.message : String(error));
});
