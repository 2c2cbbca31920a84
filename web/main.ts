// Start-up: fetch everything at once, hand it to the app, paint, and from then on only answer.

import { chineseBoldFont, chineseFont, fetchBytes, fromRoot, latinFonts, readAssets, type Assets, type FontName } from './assets.ts';
import { Bridge, type FrameResult } from './bridge.ts';
import { watchInput } from './input.ts';
import { earlyLanguage, findText, focusedText, readingPlace, routeOfPage, showAddressed } from './edition.ts';
import { say } from './messages.ts';
import { Mirror } from './mirror.ts';
import { Painter } from './painter.ts';
import { Places } from './places.ts';
import { readPreferences, watchPreferences } from './preferences.ts';
import { sizeBeforeFirstFrame, watchSurface } from './surface.ts';

const root = document.documentElement;
const canvas = document.getElementById('atlas') as HTMLCanvasElement;
const mirrorRoot = document.getElementById('mirror') as HTMLElement;
const announcer = document.getElementById('announcer') as HTMLElement;

async function addFonts(assets: Assets, bridge: Promise<Bridge>, names: readonly FontName[]): Promise<boolean> {
    const added = await Promise.all(names.map(async (name) => {
        const fetched = await fetchBytes(assets.fonts[name]);
        if (!('bytes' in fetched)) return false;
        addToMirror(name, fetched.bytes);
        return (await bridge).addFont(name, fetched.bytes);
    }));
    return added.every(Boolean);
}

/** The same letters in the mirror, so that what is selected or found there is marked where it is painted. */
function addToMirror(name: FontName, bytes: Uint8Array): void {
    const face = new FontFace('Atlas', bytes.slice().buffer, { weight: name.includes('bold') ? '700' : '400' });
    document.fonts.add(face);
    face.load().catch(() => {}); // a system font is as good for what nobody sees
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
    void showAddressed();
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
    const mirror = new Mirror(mirrorRoot);
    let pageOffset: number | null = null;
    const afterFrame = (result: FrameResult): void => {
        mirrorRoot.style.cursor = result.pointerCursor ? 'pointer' : '';
        if (root.lang !== app.language()) root.lang = app.language();
        showTheme(result.dark, app.pageColour());
        if (result.newPlace) places.go(app.route());
        if (app.title() !== title) document.title = title = app.title();
        const changes = app.spokenChanges();
        if (changes && mirror.apply(changes)) pageOffset ??= 0;
        if (pageOffset !== null) {
            window.scrollTo(0, pageOffset);
            pageOffset = null;
        }
        if (result.focusRequest) mirror.focus(result.focusRequest);
        if (result.announcement) announce(result.announcement);
        if (result.externalAddress) window.open(result.externalAddress, '_blank', 'noopener');
        if (result.needsChinese) void askForChinese();
    };
    const painter = new Painter(app, afterFrame, (error) => {
        delete root.dataset.painted;
        fail('stopped', String(error));
    });

    const applyPreferences = (): void => {
        app.setPreferences(readPreferences());
        painter.request();
    };
    applyPreferences();
    watchPreferences(applyPreferences);
    app.open(location.search.slice(1) || routeOfPage(), navigator.languages);
    const places = new Places(fromRoot(''), app.route());
    window.addEventListener('popstate', () => {
        pageOffset = places.returned();
        app.navigate(location.search.slice(1), pageOffset);
        painter.request();
    });

    sizeBeforeFirstFrame(canvas, app);
    painter.paintNow();
    takeOver(app, mirror, painter);
    watchSurface(canvas, app, painter);
    watchInput(mirrorRoot, mirror, app, painter);

    // After the frame has reached the screen, not when it was handed over.
    requestAnimationFrame(() => setTimeout(() => {
        performance.mark('atlas:interactive');
        root.dataset.atlas = app.hasData() ? 'ready' : 'failed';
        if (withChinese) void embolden();
    }));
}

/** The app in the place of the static edition, in one step: what was read and what had the focus stay where they are. */
function takeOver(app: Bridge, mirror: Mirror, painter: Painter): void {
    const place = readingPlace();
    const focused = focusedText();
    delete root.dataset.elsewhere;
    root.dataset.painted = '';
    const there = place && findText(mirrorRoot, place.text);
    window.scrollTo(0, place && there ? there.getBoundingClientRect().top + window.scrollY - place.top : 0);
    if (focused) findText(mirrorRoot, focused, 'a')?.focus({ preventScroll: true });
    app.scroll(mirror.page, window.scrollY);
    painter.paintNow();
}

function showTheme(dark: boolean, pageColour: string): void {
    const theme = dark ? 'dark' : 'light';
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    if (root.style.getPropertyValue('--page') !== pageColour) root.style.setProperty('--page', pageColour);
}

/** Said once: the same sentence again is another text, or nobody would hear it. */
function announce(text: string): void {
    announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

start().catch((error: unknown) => {
    if (error instanceof NoDrawing) fail('noWebGL');
    else fail('noModule', error instanceof Error ? error.message : String(error));
});
