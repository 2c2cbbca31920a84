// What a reader takes away, made by the browser: the link and its QR code, tables that another program reads, pictures
// that are not blank, one sheet of paper. Files are read back by programs that know nothing of ours.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test as untimedTest } from 'node:test';
import { inflateSync } from 'node:zlib';
import jsqr from 'jsqr';
import { openAtlas, Reader } from './support.mjs';

const glasgow = 'uestc-glasgow-college';
const test = (name, run) => untimedTest(name, { timeout: 120_000 }, run);

let atlas;
let folder;
before(async () => { atlas = await openAtlas(); folder = mkdtempSync(join(tmpdir(), 'atlas-')); });
after(async () => { await atlas?.close(); rmSync(folder, { recursive: true, force: true }); });

const dialog = (reader) => reader.page.locator('dialog.takeaway');
const inDialog = (reader, name) => dialog(reader).getByRole('button', { name });

async function openShare(reader) {
    await reader.click('button', /^(Share or save this view|分享或保存此视图)$/);
    await dialog(reader).getByRole('img').waitFor();
}

async function saved(reader, name) {
    const [download] = await Promise.all([reader.page.waitForEvent('download'), inDialog(reader, name).click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
}

/** Python's reader of CSV; Emscripten needs Python, so it is there. */
function readCsv(path) {
    const script = 'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8-sig")))))';
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script, path], { encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
}

/** The pixels of an element, as the browser reads its own screenshot. They come over as one text: millions of numbers take minutes. */
async function pixels(page, png) {
    const read = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        let bytes = '';
        for (let at = 0; at < data.length; at += 0x8000) bytes += String.fromCharCode(...data.subarray(at, at + 0x8000));
        return { base64: btoa(bytes), width, height };
    }, `data:image/png;base64,${png.toString('base64')}`);
    return { ...read, data: Buffer.from(read.base64, 'base64') };
}

const noteOn = (id) => `Note on ${id}`;

/** The reader's own shortlist of `pathways`, open. `window.hasPrinted` says that somebody printed. */
function withShortlist(language) {
    const stored = `partner-atlas shortlist 1${pathways.map((id) => `\n${glasgow}:${id}\t${noteOn(id)}`).join('')}`;
    return Reader.at(atlas, `page=pathways&faculty=${glasgow}&show=shortlist&lang=${language}`, {
        prepare: (page) => page.addInitScript((value) => {
            localStorage.setItem('partner-atlas.shortlist', value);
            window.print = () => { window.hasPrinted = true; };
        }, stored),
    });
}

test('the QR code in the share sheet, read from a screenshot, is the link to this view', async () => {
    const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&country=GB&lang=en&theme=dark`);
    await openShare(reader);
    const link = await dialog(reader).getByRole('textbox', { name: 'Link to exactly this view' }).inputValue();
    const { data, width, height } = await pixels(reader.page, await dialog(reader).getByRole('img').screenshot());
    const code = (jsqr.default ?? jsqr)(Uint8ClampedArray.from(data), width, height);
    assert.equal(code?.data, link);
    const { searchParams } = new URL(link);
    assert.deepEqual(Object.fromEntries(searchParams), { page: 'pathways', faculty: glasgow, country: 'GB', lang: 'en' });
    await reader.done();
});

test('copying says so, and what is copied is the link', async () => {
    const reader = await Reader.at(atlas, 'page=partners&lang=en', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openShare(reader);
    await inDialog(reader, 'Copy').click();
    await dialog(reader).getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await dialog(reader).getByRole('textbox').inputValue());
    await reader.done();
});

test('the keyboard opens the share sheet, Escape closes it and gives the focus back', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${glasgow}&partner=university-of-windsor&lang=en`);
    const button = reader.page.locator('#mirror').getByRole('button', { name: 'Share or save this view' }).first();
    await button.focus();
    await reader.press('Enter');
    await dialog(reader).getByRole('img').waitFor();
    await reader.page.keyboard.press('Escape');
    await dialog(reader).waitFor({ state: 'detached' });
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    assert.equal((await reader.route()).partner, 'university-of-windsor');
    await reader.done();
});

test('the rows of a list as CSV are those that the filters leave, whatever program reads them', async () => {
    const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&lang=zh`);
    await openShare(reader);
    const path = await saved(reader, '列表数据（CSV）');
    const [header, ...rows] = readCsv(path);
    const records = JSON.parse(readFileSync(new URL('../../data/uestc-glasgow-college/opportunities.json', import.meta.url)));
    const names = new Map((records.opportunities ?? records).map((record) => [record.id, record]));
    const id = header.indexOf('编号');
    assert.ok(rows.length > 10);
    for (const row of rows) {
        assert.equal(row.length, header.length);
        assert.equal(row[header.indexOf('名称（中文）')], (names.get(row[id]).names ?? names.get(row[id]).name).zh);
    }
    assert.equal(readFileSync(path).subarray(0, 3).toString('hex'), 'efbbbf');
    await reader.done();
});

test('the description of a CSV names its columns as they stand in the file', async () => {
    const reader = await Reader.at(atlas, `page=exchange&faculty=${glasgow}&lang=en`);
    await openShare(reader);
    const [header] = readCsv(await saved(reader, 'Rows as a table (CSV)'));
    const description = JSON.parse(readFileSync(await saved(reader, 'Description of its columns (JSON)'), 'utf8'));
    assert.equal(description.url, 'exchange.csv');
    assert.deepEqual(description.tableSchema.columns.map((column) => column.titles.en), header);
    const names = description.tableSchema.columns.map((column) => column.name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(description['dc:source'].length > 0);
    await reader.done();
});

test('the rows of the shortlist as CSV have its order and notes', async () => {
    const reader = await withShortlist('en');
    await openShare(reader);
    const [header, ...rows] = readCsv(await saved(reader, 'Rows as a table (CSV)'));
    assert.deepEqual(rows.map((row) => row[header.indexOf('Id')]), pathways);
    assert.deepEqual(rows.map((row) => row[header.indexOf('Your note')]), pathways.map(noteOn));
    await reader.done();
});

test('the facts of a page without a list are the facts in the records', async () => {
    const reader = await Reader.at(atlas, `page=outcomes&faculty=${glasgow}&lang=en`);
    await openShare(reader);
    const [header, ...rows] = readCsv(await saved(reader, 'Facts of the faculty as a table (CSV)'));
    const cell = (row, title) => row[header.indexOf(title)];
    const rate = rows.find((row) => cell(row, 'Lowest value') === '90.7');
    assert.equal(cell(rate, 'Unit'), 'percent');
    assert.match(cell(rate, 'Sources'), /\//);
    await reader.done();
});

test('a chart is saved as well-formed SVG with its source line, and as PNG of twice its size that is not blank', async () => {
    const reader = await Reader.at(atlas, `page=outcomes&faculty=${glasgow}&lang=en`);
    await reader.click('button', /^Save chart: /);
    await inDialog(reader, 'Drawing (SVG)').waitFor();
    const svg = readFileSync(await saved(reader, 'Drawing (SVG)'), 'utf8');
    const read = await reader.page.evaluate((text) => {
        const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        return { name: root.localName, texts: [...root.querySelectorAll('text')].map((line) => line.textContent), width: root.getAttribute('width'), height: root.getAttribute('height') };
    }, svg);
    assert.equal(read.name, 'svg');
    assert.ok(read.texts.some((text) => text.startsWith('Source: ')), read.texts.join('|'));
    assert.ok(read.texts.some((text) => text.includes('page=outcomes')));
    const png = readFileSync(await saved(reader, 'Picture (PNG, double size)'));
    const { data, width, height } = await pixels(reader.page, png);
    assert.equal(width, 2 * Math.round(Number(read.width)));
    assert.ok(Math.abs(height - 2 * Number(read.height)) <= 2);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    assert.ok(colours.has(0x0e7490) && colours.size > 50, `${colours.size} colours`);
    await reader.done({ allow: [/^request to blob:/] });
});

test('the map is saved with land below its points', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${glasgow}&lang=en`);
    await reader.click('button', /^Save chart: /);
    const svg = readFileSync(await saved(reader, 'Drawing (SVG)'), 'utf8');
    assert.match(svg, /<path d="M[^"]{10000,}" fill="#e7e3d9"/);
    await reader.done();
});

/** Pages of a PDF, and how many fonts it carries. */
function readPdf(pdf) {
    const text = pdf.toString('latin1');
    let all = text;
    for (const [, body] of text.matchAll(/stream\r?\n([^]*?)endstream/g)) {
        try {
            all += inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
        } catch {
            // Not deflated: a picture or a font.
        }
    }
    return {
        pages: (all.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length,
        fonts: (all.match(/\/(FontFile[23]?|CharProcs)\b/g) ?? []).length, // as a file, or glyph by glyph,
        readable: (all.match(/\/ToUnicode\b/g) ?? []).length,
    };
}

test('printing a list gives one page with embedded, readable text, the date and the source', async () => {
    const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&kind=4%2Bx&lang=en`, {
        prepare: (page) => page.addInitScript(() => { window.print = () => { window.hasPrinted = true; }; }),
    });
    await openShare(reader);
    await inDialog(reader, 'Print').click();
    await reader.page.waitForFunction(() => window.hasPrinted);
    const text = await reader.page.evaluate(() => document.getElementById('print').textContent);
    const rows = await reader.page.locator('#print tbody tr').count();
    assert.ok(rows > 3 && rows <= 12, `${rows} rows`);
    assert.match(text, /Source · 来源/);
    assert.ok(text.includes(String(new Date().getUTCFullYear())));
    assert.match(text, /KU Leuven.*鲁汶大学/s);
    const pdf = await reader.page.pdf({ preferCSSPageSize: true });
    const { pages, fonts, readable } = readPdf(pdf);
    assert.equal(pages, 1);
    assert.ok(fonts > 0 && readable > 0);
    await reader.done();
});

const pathways = ['windsor-4x', 'monash-4x', 'ku-leuven-4x', 'delft-masters'];

/** What is printed with Ctrl+P, as text and as PDF. */
async function printedBy(reader) {
    await reader.page.keyboard.press('Control+p');
    await reader.page.waitForFunction(() => window.hasPrinted);
    const text = await reader.page.evaluate(() => document.getElementById('print').textContent);
    return { text, ...readPdf(await reader.page.pdf({ preferCSSPageSize: true })) };
}

test('printing a shortlist gives one bilingual page with notes, questions, sources and a link for others', async () => {
    const reader = await withShortlist('zh');
    const { text, pages, readable } = await printedBy(reader);
    for (const id of pathways) assert.ok(text.includes(noteOn(id)), text);
    assert.match(text, /Shortlist · /);
    assert.match(text, /Source · 来源/);
    assert.match(text, new RegExp(`shortlist=${pathways.join('~')}`));
    assert.equal(pages, 1);
    assert.ok(readable > 0);
    await reader.done();
});

test('printing a comparison gives one bilingual page with its rows and the questions still open', async () => {
    const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&compare=${pathways.join('~')}&show=comparison&lang=en`, {
        prepare: (page) => page.addInitScript(() => { window.print = () => { window.hasPrinted = true; }; }),
    });
    const { text, pages, readable } = await printedBy(reader);
    assert.equal(await reader.page.locator('#print .comparison thead th').count(), pathways.length + 1);
    assert.match(text, /Differs/);
    assert.match(text, /Not stated by any of these/);
    assert.equal(pages, 1);
    assert.ok(readable > 0);
    await reader.done();
});

test('printing from the menu of the browser prints the text of the page, not the window', async () => {
    const reader = await Reader.at(atlas, `page=sources&faculty=${glasgow}&lang=zh`);
    await reader.page.emulateMedia({ media: 'print' });
    await reader.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const text = await reader.page.evaluate(() => document.getElementById('print').innerText);
    assert.match(text, /电子科技大学/);
    assert.ok(text.includes('page=sources'));
    assert.equal(await reader.page.locator('#print button, #print [style]').count(), 0);
    await reader.done();
});

test('what the browser\'s menu prints has its columns\' titles, texts apart and no buttons', async () => {
    const reader = await Reader.at(atlas, 'page=pathways&faculty=uestc-glasgow-college&lang=en');
    await reader.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await reader.page.emulateMedia({ media: 'print' });
    const text = await reader.page.locator('#print').innerText();
    assert.match(text, /Partner and pathway\s+Kind\s+Country or region/);
    assert.match(text, /KU Leuven\n+4\+X with KU Leuven/);
    assert.doesNotMatch(text, /Could I\?/);
    assert.doesNotMatch(text, /Master’s cooperation\s*\d/, 'the filters are printed');
    await reader.done();
});

test('nothing of this is fetched before somebody asks for it', async () => {
    const reader = await Reader.at(atlas, 'lang=en');
    await reader.settled();
    assert.deepEqual(await reader.fetched(/takeaway/), []);
    await openShare(reader);
    assert.equal((await reader.fetched(/takeaway/)).length, 2);
    await reader.done();
});
