// The pictures that stand for the app where a link to it is shared: one for each faculty and language. Figures are those
// of the app's overview as the native command says them, without what sources disagree on; places and names are read
// from data/, colours from the theme. `node web/social_images.mjs` prints their sizes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { find_font } from '../assets/fonts/build.mjs';
import { indexed_png } from './indexed_png.mjs';
import { social_card } from './social_card.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'build/cache/pictures');
const most_figures = 2;

const read_json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

// The light palette as src/ui/theme.cpp writes it.
function theme_colours() {
    const theme = readFileSync(join(root, 'src/ui/theme.cpp'), 'utf8').split('light_palette{')[1].split('};')[0];
    const colour = (name) => {
        const found = theme.match(new RegExp(`\\.${name} = \\{+0x([0-9A-F]{6})`));
        if (!found) throw new Error(`src/ui/theme.cpp has no colour ${name}`);
        return `#${found[1]}`;
    };
    return Object.fromEntries(['page', 'text', 'text_muted', 'accent', 'closed', 'land'].map((name) => [name, colour(name)])
        .concat([['data', `#${theme.match(/\.data = \{\{\{0x[0-9A-F]{6}\}, \{0x([0-9A-F]{6})/)[1]}`]]));
}

function read_faculties() {
    return readdirSync(join(root, 'data'), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(root, 'data', entry.name, 'profile.json')))
        .map((entry) => ({
            ...read_json(`data/${entry.name}/profile.json`).faculty,
            agreements: read_json(`data/${entry.name}/agreements.json`).agreements,
            opportunities: read_json(`data/${entry.name}/opportunities.json`).opportunities,
        }));
}

// What the command prints. It reports problems of the data by its exit code and goes on with what is valid.
function run(atlas, ...words) {
    const result = spawnSync(atlas, words, { encoding: 'utf8', cwd: root, maxBuffer: 1 << 26 });
    if (!result.stdout) throw result.error ?? new Error(`${atlas} ${words.join(' ')}: ${result.stderr}`);
    return result.stdout;
}

// "* 90.7%  Graduates continuing their studies – of graduates of 2020", a line for each of the profile's highlights.
function key_figures(faculty, language, atlas) {
    const page = run(atlas, 'show', 'overview', '--data', join(root, 'data'), '--faculty', faculty.id, '--lang', language);
    const lines = page.split('\n').filter((line) => line.startsWith('* '));
    return faculty.highlights.map((id, number) => {
        const [value, ...rest] = (lines[number] ?? '').slice(2).split('  ');
        const [label, ...detail] = rest.join('  ').split(' – ');
        return { id, value, label, detail: detail.join(' – ') };
    });
}

function undisputed(figures, faculty, facts) {
    const state = (id) => facts.find((fact) => fact.faculty === faculty.id && fact.id === id)?.state;
    return figures.filter((figure) => figure.label && figure.value && state(figure.id) === 'stated').slice(0, most_figures);
}

function partners_of(faculty, organisations) {
    const ids = new Set([...faculty.agreements, ...faculty.opportunities].flatMap((record) => record.partners));
    return organisations.filter(({ id }) => ids.has(id) && id !== faculty.home && id !== faculty.organisation);
}

// Its university, or the faculty's name in the other language where the name already says which university it is.
function second_name(faculty, university, language) {
    const name = university?.names[language] ?? '';
    return faculty.names[language].includes(name) ? faculty.names[language === 'en' ? 'zh' : 'en'] : name;
}

function card_of(faculty, language, { organisations, facts, atlas }) {
    const strings = read_json(`assets/strings/${language}.json`);
    const find = (id) => organisations.find((organisation) => organisation.id === id);
    const partners = partners_of(faculty, organisations);
    const count = strings[`partners.count.partners.${partners.length === 1 ? 'one' : 'other'}`];
    return {
        product: strings['product.name'], name: faculty.names[language],
        under_name: second_name(faculty, find(faculty.home), language),
        figures: undisputed(key_figures(faculty, language, atlas), faculty, facts),
        home: find(faculty.organisation)?.place ?? find(faculty.home)?.place,
        partners: partners.filter(({ place }) => place).map(({ place, status }) => ({ ...place, closed: status === 'closed' })),
        count: count.replace('{count}', String(partners.length)),
    };
}

const font_files = ['Inter-Regular.otf', 'Inter-SemiBold.otf', 'NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc'];

function render(svg, fonts) {
    const image = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'Inter' } }).render();
    return indexed_png(image.pixels, image.width, image.height);
}

const content_of = (path) => readFileSync(join(root, path));
const stamp_of = (path) => { const { size, mtimeMs } = statSync(path); return JSON.stringify([path, size, mtimeMs]); };

function records_below(folder) {
    return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? records_below(path) : path.endsWith('.json') ? [path] : [];
    }).sort();
}

// Everything that a picture is made of, as one hash: with the same one, nothing has to be read or drawn again.
function hash_inputs(atlas, fonts) {
    const hash = createHash('sha256');
    for (const path of records_below('data')) hash.update(path).update(content_of(path));
    const recipes = ['web/social_images.mjs', 'web/social_card.mjs', 'web/indexed_png.mjs', 'assets/map/build.mjs',
        'src/ui/theme.cpp', 'assets/strings/en.json', 'assets/strings/zh.json', 'package-lock.json'];
    for (const path of recipes) hash.update(content_of(path));
    for (const path of [atlas, ...fonts]) hash.update(stamp_of(path));
    return hash.digest('hex');
}

function draw_all(atlas, fonts) {
    const facts = JSON.parse(run(atlas, 'facts', join(root, 'data'), '--json'));
    const { organisations } = read_json('data/organisations.json');
    const colours = theme_colours();
    return read_faculties().flatMap((faculty) => ['en', 'zh'].map((language) => {
        const svg = social_card(card_of(faculty, language, { organisations, facts, atlas }), colours);
        return { name: `social/${faculty.id}-${language}.png`, bytes: render(svg, fonts) };
    }));
}

// Gives [{ name: "social/<faculty>-<language>.png", bytes }]. `atlas` is the native command.
export function build_social_images(atlas = join(root, 'build/dev/atlas')) {
    const fonts = font_files.map(find_font);
    const stamp = hash_inputs(atlas, fonts);
    const list = join(cache, 'images.json');
    const known = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
    if (known.stamp === stamp) return known.names.map((name) => ({ name, bytes: readFileSync(join(cache, name)) }));
    const images = draw_all(atlas, fonts);
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(join(cache, 'social'), { recursive: true });
    for (const { name, bytes } of images) writeFileSync(join(cache, name), bytes);
    // Last, so that it never lists what is not there.
    writeFileSync(list, JSON.stringify({ stamp, names: images.map(({ name }) => name) }));
    return images;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const { name, bytes } of build_social_images()) console.log(`${name}: ${bytes.length} bytes`);
}
