// What a reader can take away: the link as text and QR code, the rows as CSV, a chart as picture, the page on paper. This
// script and its module are fetched when somebody asks for one of these; the first load does not pay for them.

import create_takeaway from '#takeaway';
import { countFrom, fetchBytes, fromRoot, unpackData, type Assets } from './assets.ts';
import { saveFile, pictureOf } from './save_file.ts';
import { today } from './today.ts';
import { TakeawayModule } from './takeaway_module.ts';
import { wordsOf, type Words } from './takeaway_words.ts';
import { addStyle, Sheet } from './takeaway_sheet.ts';
import { qrCode } from './qr_code.ts';

export interface Shown {
    assets: Assets;
    /** Address of the site as it is served. */
    root: string;
    /** The query of the address. */
    route: string;
    language: 'en' | 'zh';
    /** The device's own list, as the app keeps it. */
    shortlist: string;
    /** The reader's own answers to "Could I?", as the app keeps them: in the link only when asked for. */
    answers: string;
    print: () => void;
}

let module: Promise<TakeawayModule> | null = null;

async function load(assets: Assets): Promise<TakeawayModule> {
    const created = await create_takeaway({ locateFile: () => fromRoot(assets.takeaway.wasm) });
    const loaded = new TakeawayModule(created);
    const [data, land] = await Promise.all([fetchBytes(assets.data.bundle), fetchBytes(assets.map)]);
    const files = 'bytes' in data && unpackData(data.bytes);
    if (!files) throw new Error('the records could not be had');
    for (const { path, bytes } of files) loaded.addFile(path, bytes);
    loaded.load();
    if ('bytes' in land) loaded.addLand(land.bytes);
    return loaded;
}

/** Where links count from: the public address of the site, when this page is only a copy of it on somebody's machine. */
function base({ public_url: publicAddress }: Assets): string {
    const isLocal = location.protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
    return isLocal && publicAddress ? publicAddress : fromRoot('');
}

async function open({ assets, root, route, shortlist }: Shown): Promise<TakeawayModule> {
    countFrom(root);
    module ??= load(assets);
    try {
        const opened = await module;
        opened.setShortlist(shortlist);
        opened.setAnswers('');
        opened.open(route, base(assets), today());
        return opened;
    } catch (error) {
        module = null; // the next try fetches it again
        throw error;
    }
}

function save(sheet: Sheet, words: Words, name: string, type: string, content: string | Blob): void {
    saveFile(name, type, content);
    sheet.say(words['share.saved'].replace('{name}', name));
}

const csvType = 'text/csv;charset=utf-8';

function addTableButtons(sheet: Sheet, words: Words, app: TakeawayModule, chart: number, label: string): void {
    sheet.addButton(label, () => {
        app.choose(chart);
        save(sheet, words, `${app.name()}.csv`, csvType, app.csv());
    });
    sheet.addButton(words['share.metadata'], () => {
        app.choose(chart);
        save(sheet, words, `${app.name()}.csv-metadata.json`, 'application/json', app.metadata());
    });
}

/** A box that takes the answers into the link and its code; none where there are no answers, or no place for them. */
function addAnswersBox(sheet: Sheet, words: Words, app: TakeawayModule, answers: string, show: () => void): void {
    const plain = app.address();
    app.setAnswers(answers);
    const differs = app.address() !== plain;
    app.setAnswers('');
    if (!differs) return;
    sheet.addBox(words['share.answers'], (wanted) => {
        app.setAnswers(wanted ? answers : '');
        show();
    });
}

/** Where the browser hands links on to other apps. */
function addNativeShare(sheet: Sheet, words: Words, app: TakeawayModule): void {
    if (!('share' in navigator)) return;
    sheet.addButton(words['share.native'], () => {
        // Called off by the reader is no failure.
        navigator.share({ title: document.title, url: app.address() }).catch(() => undefined);
    });
}

function redraw(code: SVGSVGElement, address: string): void {
    const next = qrCode(address);
    code.setAttribute('viewBox', next.getAttribute('viewBox') ?? '');
    code.replaceChildren(...next.childNodes);
}

async function fillShareSheet(sheet: Sheet, words: Words, shown: Shown): Promise<void> {
    const app = await open(shown);
    const link = sheet.addLink(words['share.link'], app.address(), words['share.copy'], words['share.copied']);
    const code = qrCode(app.address());
    addAnswersBox(sheet, words, app, shown.answers, () => {
        link.value = app.address();
        redraw(code, app.address());
    });
    addNativeShare(sheet, words, app);
    sheet.addPicture(code, words['share.qr']);
    sheet.addHeading(words['share.save']);
    const label = { rows: words['share.csv'], facts: words['share.facts'], none: '' }[app.tableKind()];
    if (label) addTableButtons(sheet, words, app, -1, label);
    sheet.addButton(words['share.print'], () => {
        sheet.close();
        shown.print();
    });
}

async function fillChartSheet(sheet: Sheet, words: Words, shown: Shown, chart: number): Promise<void> {
    const app = await open(shown);
    const svg = app.svg(chart);
    app.choose(chart);
    const name = app.name();
    sheet.addPreview(svg);
    sheet.addButton(words['chart.png'], async () => save(sheet, words, `${name}.png`, 'image/png', await pictureOf(svg)));
    sheet.addButton(words['chart.svg'], () => save(sheet, words, `${name}.svg`, 'image/svg+xml', svg));
    addTableButtons(sheet, words, app, chart, words['chart.csv']);
}

/** `what`: "#share" or "#chart-0", as the app asks for it. */
export async function takeAway(what: string, shown: Shown): Promise<void> {
    const words = wordsOf(shown.language);
    const sheet = new Sheet(words, shown.language);
    const chart = /^#chart-(\d+)$/.exec(what);
    sheet.setTitle(chart ? words['chart.title'] : words['share.title']);
    try {
        await (chart ? fillChartSheet(sheet, words, shown, Number(chart[1])) : fillShareSheet(sheet, words, shown));
    } catch {
        sheet.fail();
    }
}

/** The sheet for paper, as HTML. */
export async function printed(shown: Shown): Promise<string> {
    addStyle();
    return (await open(shown)).print();
}
