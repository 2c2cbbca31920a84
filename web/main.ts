// Start-up: fetch everything at once, hand it to the app, paint, and from then on only answer.

import { boldFonts, chineseFonts, fetchBytes, fromRoot, latinFonts, readAssets, unpackData, type Assets, type FontName } from './assets.ts';
import { Bridge, type FrameResult } from './bridge.ts';
import { FontSupply } from './font_supply.ts';
import { watchEntry } from './entry.ts';
import { watchInput } from './input.ts';
import { asksForStartPage, earlyLanguage, findText, focusedText, readingPlace, routeOfPage, showAddressed } from './edition.ts';
import { messageFor, say } from './messages.ts';
import { Kept, keepsSomething } from './kept.ts';
import { Mirror } from './mirror.ts';
import { Painter } from './painter.ts';
import { Places } from './places.ts';
import { showPrinted, watchPrint } from './print.ts';
import { readPreferences, watchPreferences } from './preferences.ts';
import { Program } from './program.ts';
import { watchSearch } from './search.ts';
import type { Shown } from './takeaway.ts';
import { sizeBeforeFirstFrame, watchSurface } from './surface.ts';

const root = document.documentElement;
const canvas = document.getElementById('atlas') as HTMLCanvasElement;
const mirrorRoot = document.getElementById('mirror') as HTMLElement;
const announcer = document.getElementById('announcer') as HTMLElement;

async function addFile(address: string, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(address);
    const path = address.replace(/^data\//, '');
    if ('bytes' in fetched) (await bridge).addFile(path, fetched.bytes);
    else (await bridge).reportUnreadable(path, fetched.reason);
}

async function addData({ data }: Assets, bridge: Promise<Bridge>, program: Promise<Program>): Promise<void> {
    const fetched = await fetchBytes(data.bundle);
    const files = 'bytes' in fetched && unpackData(fetched.bytes);
    if (files) {
        for (const { path, bytes } of files) (await bridge).addFile(path, bytes);
    } else {
        // Each file by itself; then it can be said which could not be had, and why.
        await (await program).complete();
        await Promise.all(data.files.map((address) => addFile(address, bridge)));
    }
}

const query = (): string => location.search.slice(1) || routeOfPage();

/** Many records take a while: now and then the page answers in between, and says how far it is. */
async function readData(app: Bridge): Promise<void> {
    const mostAtOnce = 40; // ms
    let since = performance.now();
    for (let share = 0; (share = app.readOn(query(), navigator.languages)) < 1;) {
        if (performance.now() - since < mostAtOnce) continue;
        say('loading', `${Math.floor(100 * share)} %`);
        await new Promise((done) => setTimeout(done));
        since = performance.now();
    }
}

/** What the first sort or the first typed letter would wait for is made ready while nobody does anything. */
function prepare(app: Bridge, painter: Painter): void {
    const [atOnce, pause] = [8, 16]; // ms, so that frames and input come first
    const goOn = (): void => {
        if (painter.isPaused) return; // what is not ready is made when it is asked for
        let ready = false;
        for (const begin = performance.now(); !ready && performance.now() - begin < atOnce;) ready = app.prepareOn();
        if (ready) performance.mark('atlas:prepared');
        else setTimeout(goOn, pause);
    };
    setTimeout(goOn, pause);
}

async function addLand(assets: Assets, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(assets.map);
    // Without land the points still stand where they belong.
    if ('bytes' in fetched) (await bridge).addLand(fetched.bytes);
}

async function addProblemWords(assets: Assets, app: Bridge, program: Program): Promise<void> {
    if (!app.needsProblemWords()) return;
    await program.complete();
    const fetched = await fetchBytes(assets.problem_words);
    // Without them the notice names file, line and code.
    if ('bytes' in fetched) app.addProblemWords(fetched.bytes);
}

async function addPinyin(assets: Assets, app: Bridge): Promise<void> {
    const fetched = await fetchBytes(assets.pinyin);
    // Without it Chinese names are found by their characters.
    if ('bytes' in fetched) app.addPinyin(fetched.bytes);
}

function fail(message: Parameters<typeof say>[0], detail = ''): void {
    root.dataset.atlas = 'failed';
    say(message, detail);
}

async function start(): Promise<void> {
    say('loading');
    const assets = readAssets();
    void showAddressed();
    const program = Program.load(assets.program, asksForStartPage() && !keepsSomething() ? 'first' : 'whole');
    // Whatever arrives early waits for the program; nothing waits for its turn. Drawing comes first: without it all else is idle.
    const bridge = program.then(({ module }) => {
        const created = new Bridge(module);
        if (!created.create('#atlas')) throw new NoDrawing();
        return created;
    });
    const fonts = new FontSupply(assets.fonts, bridge);
    const firstFonts = earlyLanguage() === 'zh' ? chineseFonts : latinFonts;
    const [app] = await Promise.all([bridge, fonts.add(firstFonts), addData(assets, bridge, program), addLand(assets, bridge)]);
    if (!fonts.has(firstFonts)) return fail('noFont');

    await readData(app);
    await run(app, await program, assets, fonts);
}

const loadTakeaway = (assets: Assets): Promise<typeof import('./takeaway.ts')> => import(fromRoot(assets.takeaway.script));

class NoDrawing extends Error {}

async function run(app: Bridge, program: Program, assets: Assets, fonts: FontSupply): Promise<void> {
    let title = '';
    let wantedFonts: FontName[] = [];
    let answers = false;

    const mirror = new Mirror(mirrorRoot);
    let pageOffset: number | null = null;
    const afterFrame = (result: FrameResult): void => {
        mirrorRoot.style.cursor = result.pointerCursor ? 'pointer' : '';
        if (root.lang !== app.language()) {
            root.lang = app.language();
            if (answers) prepare(app, painter); // names have another order there
        }
        showTheme(result.dark, app);
        if (result.newPlace) places.go(app.route());
        else if (result.changedPlace) places.settle(app.route());
        if (app.title() !== title) document.title = title = app.title();
        const changes = app.spokenChanges();
        if (changes && mirror.apply(changes)) pageOffset ??= 0;
        // Until all of the page is in the mirror; hovering alone touches nothing.
        if (changes && result.drawAgain) mirrorRoot.dataset.follows = '';
        if (!result.drawAgain) {
            delete mirrorRoot.dataset.follows;
            mirror.showValues();
        }
        if (pageOffset !== null) {
            window.scrollTo(0, pageOffset);
            pageOffset = null;
        }
        if (result.focusRequest) mirror.focus(result.focusRequest);
        else if (changes) mirror.keepFocus();
        if (result.toKeep) kept.keep(result.toKeep);
        if (result.announcement) announce(result.announcement);
        if (result.externalAddress.startsWith('#')) void takeAway(result.externalAddress);
        else if (result.externalAddress) window.open(result.externalAddress, '_blank', 'noopener');
        if (result.wantsPinyin) void addPinyin(assets, app).then(() => painter.request());
        wantedFonts = result.wantedFonts;
        if (answers) void supplyFonts();
    };
    const shown = (): Shown => ({
        assets, root: fromRoot(''), route: app.route(), language: app.language() === 'en' ? 'en' : 'zh', shortlist: app.stored(0), answers: app.stored(1),
        print: () => void print(),
    });
    const takeAway = async (what: string): Promise<void> => {
        const now = shown(); // the reader may go on while the script arrives
        try {
            await (await loadTakeaway(assets)).takeAway(what, now);
        } catch {
            // Nothing can be shown without the script but what the browser itself shows.
            alert(messageFor('noTakeaway'));
        }
    };
    const print = async (): Promise<void> => {
        const now = shown();
        try {
            showPrinted(await (await loadTakeaway(assets)).printed(now), now.route);
        } catch {
            // Then it is printed from the mirror.
        }
        window.print();
    };
    const supplyFonts = async (): Promise<void> => {
        if (await fonts.add(wantedFonts)) painter.request();
    };
    const giveUp = (message: Parameters<typeof fail>[0], error: unknown): void => {
        delete root.dataset.painted;
        mirrorRoot.remove();
        fail(message, String(error));
    };
    const painter = new Painter(app, afterFrame, (error) => giveUp('stopped', error));
    /** What may need more of the program than the start page does. */
    const answer = (use: () => void): void => program.whenWhole(() => {
        use();
        painter.request();
    }, (error) => {
        painter.pause();
        giveUp('noModule', error);
    });

    const applyPreferences = (): void => {
        app.setPreferences(readPreferences());
        painter.request();
    };
    sizeBeforeFirstFrame(canvas, app);
    applyPreferences();
    watchPreferences(applyPreferences);
    const kept = new Kept(app, answer);
    app.open(query(), navigator.languages);
    await addProblemWords(assets, app, program);
    const places = new Places(fromRoot(''), app.route());
    window.addEventListener('popstate', () => {
        const offset = places.returned();
        answer(() => {
            pageOffset = offset;
            app.navigate(location.search.slice(1), offset);
            mirror.forgetEntries();
        });
    });

    painter.paintNow();
    while (wantedFonts.some((name) => !boldFonts.includes(name)) && (await fonts.add(wantedFonts))) painter.paintNow();
    takeOver(app, mirror, painter);
    watchSurface(canvas, app, painter);
    watchInput(mirrorRoot, mirror, app, painter, answer);
    watchEntry(mirrorRoot, mirror, app, answer);
    watchSearch(app, answer);
    watchPrint(app, mirrorRoot, () => answer(() => void print()));

    // After the frame has reached the screen, not when it was handed over.
    requestAnimationFrame(() => setTimeout(() => {
        performance.mark('atlas:interactive');
        root.dataset.atlas = app.hasData() ? 'ready' : 'failed';
        answers = true;
        void supplyFonts();
        program.complete().then(() => prepare(app, painter), () => {}); // asked for again when it is needed
    }));
}

/** The app in the place of the static edition, in one step: what was read and what had the focus stay where they are. */
function takeOver(app: Bridge, mirror: Mirror, painter: Painter): void {
    const place = readingPlace();
    const focused = focusedText();
    delete root.dataset.elsewhere;
    root.dataset.painted = '';
    const top = () => (place && findText(mirrorRoot, place.text)?.getBoundingClientRect().top) ?? null;
    const scrollTo = (y: number) => {
        window.scrollTo(0, y);
        app.scroll(mirror.page, window.scrollY);
        painter.paintNow();
    };
    scrollTo(0);
    // What is above it is laid out once it is passed, and may turn out taller or shorter than was thought: hence twice.
    for (let time = 0; place && time < 2; ++time) {
        const there = top();
        if (there !== null) scrollTo(there + window.scrollY - place.top);
    }
    if (focused) findText(mirrorRoot, focused, 'a')?.focus({ preventScroll: true });
    painter.paintNow();
}

function showTheme(dark: boolean, app: Bridge): void {
    const theme = dark ? 'dark' : 'light';
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
    for (const name of ['page', 'text', 'muted'] as const) {
        const colour = app.colour(name);
        if (root.style.getPropertyValue(`--${name}`) !== colour) root.style.setProperty(`--${name}`, colour);
    }
}

/** Said once: the same sentence again is another text, or nobody would hear it. */
function announce(text: string): void {
    announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

start().catch((error: unknown) => {
    if (error instanceof NoDrawing) fail('noWebGL');
    else fail('noModule', error instanceof Error ? error.message : String(error));
});
