// Start-up: fetch everything at once, hand it to the app, paint, and from then on only answer.

import { chineseFonts, fromRoot, latinFonts, readAssets, type Assets } from './assets.ts';
import { Bridge } from './bridge.ts';
import { asksForStartPage, earlyLanguage, routeOfPage, setShown, showAddressed, showFact } from './edition.ts';
import { watchEntry } from './entry.ts';
import { ExtrasDoor } from './extras_door.ts';
import { FontSupply } from './font_supply.ts';
import { FrameResults } from './frame_results.ts';
import { watchInput, type Answer } from './input.ts';
import { Kept, keepsSomething } from './kept.ts';
import { messageFor, say } from './messages.ts';
import { Mirror } from './mirror.ts';
import { Painter } from './painter.ts';
import { Places } from './places.ts';
import { Preparation } from './preparation.ts';
import { readPreferences, watchPreferences } from './preferences.ts';
import { Program } from './program.ts';
import { watchSearch } from './search.ts';
import { addData, addLand, addPinyin, addProblemWords, readData } from './supplies.ts';
import { sizeBeforeFirstFrame, watchSurface } from './surface.ts';
import { takeOver } from './take_over.ts';

const root = document.documentElement;
const canvas = document.getElementById('atlas') as HTMLCanvasElement;
const mirrorRoot = document.getElementById('mirror') as HTMLElement;

class NoDrawing extends Error {}

/** Of the app's own state; how the page is shown is no part of that (kiosk.ts, embed.ts). */
const queryOfAddress = (): string => location.search.slice(1).replace(/(^|&)(kiosk|embed|part)=[^&]*/g, '');
const query = (): string => queryOfAddress() || routeOfPage();

/** The page of the edition that the address means is there, or is not to be had. */
let addressed = Promise.resolve();

/** The static edition stays, and a line says why, until it is put away. */
function fail(message: Parameters<typeof say>[0], detail = ''): void {
    root.dataset.atlas = 'failed';
    say(message, detail);
    const close = document.getElementById('status-close') as HTMLButtonElement;
    close.ariaLabel = messageFor('close');
    close.onclick = () => close.parentElement?.remove();
    void addressed.then(showFact);
}

/** The static edition comes back, with the page that the address means now. */
function giveUp(message: Parameters<typeof say>[0], error?: unknown): void {
    setShown(true);
    mirrorRoot.remove();
    addressed = showAddressed();
    // What went wrong in the network is in the browser's words and language; the message says what to do.
    fail(message, message === 'stopped' ? String(error) : '');
}

async function start(): Promise<void> {
    say('loading');
    const assets = readAssets();
    addressed = showAddressed();
    const program = Program.load(assets.program, asksForStartPage() && !keepsSomething() ? 'first' : 'whole');
    // Whatever arrives early waits for the program; nothing waits for its turn. Drawing comes first: without it all else is idle.
    const bridge = program.then(({ module }) => {
        const created = new Bridge(module);
        if (!created.create('#atlas')) throw new NoDrawing();
        return created;
    });
    const fonts = new FontSupply(assets.fonts, bridge);
    const firstFonts = earlyLanguage() === 'zh' ? chineseFonts : latinFonts;
    const [app, , hasRecords] = await Promise.all([bridge, fonts.add(firstFonts), addData(assets, bridge, program), addLand(assets, bridge)]);
    if (!fonts.has(firstFonts)) return fail('noFont');
    // Where files are wrong the app says which; where none came, the edition has more to say.
    if (!hasRecords) return fail('noData');

    await readData(app, query());
    await run(app, await program, assets, fonts);
}

async function run(app: Bridge, program: Program, assets: Assets, fonts: FontSupply): Promise<void> {
    const mirror = new Mirror(mirrorRoot);
    const places = new Places(fromRoot(''));
    const painter: Painter = new Painter(app, (result) => {
        results.apply(result);
        if (result.wantsPinyin) void addPinyin(assets, app).then(() => painter.request());
        fonts.want(result.wantedFonts);
        preparation.afterFrame();
    }, (error) => giveUp('stopped', error));
    const preparation = new Preparation(app, painter);
    const answer = answerWith(program, painter);

    sizeBeforeFirstFrame(canvas, app);
    followPreferences(app, painter);
    const kept = new Kept(app, answer);
    const extras = new ExtrasDoor({ app, assets, root: fromRoot(''), mirror: mirrorRoot, answer });
    const results = new FrameResults(app, mirror, places, kept, extras);
    app.open(query(), navigator.languages);
    places.settle(app.route());
    const saveEntry = watchEntry(mirrorRoot, mirror, app, painter, answer);
    followHistory(app, mirror, places, results, answer, saveEntry);
    await addProblemWords(assets, app, program);

    painter.paintNow();
    if (painter.isPaused) return; // it has given up
    while (fonts.lacksLetters() && (await fonts.addWanted())) painter.paintNow();
    takeOver(app, mirror, painter);
    watchSurface(canvas, app, painter, () => giveUp('noDrawing'));
    watchInput(mirrorRoot, mirror, app, painter, answer);
    watchSearch(app, answer);
    // After the frame has reached the screen, not when it was handed over.
    requestAnimationFrame(() => setTimeout(() => noteInteractive(app, program, painter, fonts, preparation, extras)));
}

/** For what may need more of the program than the start page does. */
function answerWith(program: Program, painter: Painter): Answer {
    return (use) => program.whenWhole(() => {
        use();
        painter.request();
    }, (error) => {
        painter.stop();
        giveUp('noModule', error);
    });
}

function followPreferences(app: Bridge, painter: Painter): void {
    const apply = (): void => {
        app.setPreferences(readPreferences());
        painter.request();
    };
    apply();
    watchPreferences(apply);
}

/** Back and Forward. */
function followHistory(app: Bridge, mirror: Mirror, places: Places, results: FrameResults, answer: Answer, saveEntry: () => void): void {
    window.addEventListener('popstate', () => {
        places.keepStill(saveEntry); // while the app is still where the browser no longer is
        const { offset, focused } = places.returned();
        answer(() => {
            results.returnWithNext(offset, focused);
            app.navigate(queryOfAddress(), offset);
            mirror.forgetEntries();
        });
    });
}

/** The page answers; what it can wait for is fetched now. */
function noteInteractive(app: Bridge, program: Program, painter: Painter, fonts: FontSupply, preparation: Preparation, extras: ExtrasDoor): void {
    performance.mark('atlas:interactive');
    root.dataset.atlas = app.hasData() ? 'ready' : 'failed';
    fonts.keepUp(() => painter.request());
    // What can't be had is asked for again when it is needed.
    program.complete().then(() => preparation.start(), () => {});
    extras.open().catch(() => {});
}

start().catch((error: unknown) => giveUp(error instanceof NoDrawing ? 'noWebGL' : 'noModule', error));
