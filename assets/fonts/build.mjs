// Cuts the fonts that the page carries out of the distribution's Inter and Noto Sans CJK, down to the characters that
// the project uses. `node assets/fonts/build.mjs` writes build/assets/fonts/ and prints the sizes; web/build.mjs calls
// build_fonts(). A font is cut again only when its characters, its source or this recipe changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, readSync, renameSync, statSync, writeFileSync }
    from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const output = join(root, 'build/assets/fonts');

// What the rest of Latin holds: Latin-1, Latin Extended-A, the pinyin vowels beyond them, punctuation, superscripts,
// currency, arrows, mathematical signs, ticks, geometric shapes, stars, the replacement character. What Inter lacks is
// left out.
const latin_ranges = [[0x20, 0x7e], [0xa0, 0x17f], [0x1cd, 0x1dc], [0x2010, 0x2027], [0x2030, 0x203a], [0x2044], [0x2070, 0x208e],
    [0x20a0, 0x20bf], [0x2116], [0x2122], [0x2190, 0x2199], [0x21ba, 0x21bb], [0x2212], [0x221e], [0x2248], [0x2260],
    [0x2264, 0x2265], [0x2713], [0x2717], [0x25a0, 0x25cf], [0x2605, 0x2606], [0xfffd]];
// Full-width in Chinese text though Latin fonts have them too: quotation marks, dash, ellipsis, middle dot. Not the single
// marks: Chinese quotes within quotes are rare, and English names in Chinese text are full of apostrophes.
const shared_punctuation = '·—“”…';

export const is_chinese = (character) => {
    const code = character.codePointAt(0);
    return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff00 && code <= 0xffef) ||
        code >= 0x20000;
};

function files_below(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? files_below(path) : [path];
    });
}

function read_if_there(path) {
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const as_set = (text) => [...new Set(text)].sort().join('');
const chinese_in = (text) => as_set([...text].filter(is_chinese));
const without = (text, others) => [...text].filter((character) => !others.includes(character)).join('');

const texts_below = (folder, ending) => files_below(join(root, folder))
    .filter((path) => ending.test(path) && !path.includes('/schema/')).map((path) => readFileSync(path, 'utf8'));

// Every string of a record that is a name, label or title: the text that headings are made of.
function heading_text(value, key = '') {
    if (typeof value === 'string') return /^(name|label|title)/.test(key) ? value : '';
    if (value === null || typeof value !== 'object') return '';
    const inherit = /^(name|label|title)/.test(key);
    return Object.entries(value).map(([inner, item]) => heading_text(item, inherit ? key : inner)).join('');
}

// What the first pages show in Chinese, per weight: a test writes the file down (see README.md).
function first_page() {
    const [, regular = '', bold = ''] = read_if_there(join(root, 'assets/fonts/first-page.txt')).split(/^(?:regular|bold)$/m);
    // Bold text can be read while the bold font is on its way: the regular one has all of it.
    return { regular: chinese_in(regular + bold) + shared_punctuation, bold: chinese_in(bold) + shared_punctuation };
}

// The characters that each font must show. The project's text is in data/ and assets/, and a few words are in src/.
function wanted_characters() {
    const records = texts_below('data', /\.json$/);
    const words = texts_below('assets', /\.json$/).join('');
    const code = texts_below('src', /\.(cpp|h)$/).join('').replace(/\/\/.*$/gm, '');
    const all = records.join('') + words + code;
    const headings = records.map((text) => {
        try { return heading_text(JSON.parse(text)); } catch { return ''; } // the validator reports broken files
    });
    const whole_latin = latin_ranges.flatMap(([first, last = first]) =>
        Array.from({ length: last - first + 1 }, (_, number) => String.fromCodePoint(first + number))).join('');
    const latin = [...whole_latin].filter((character) => character <= '~' || all.includes(character)).join('');
    const first = first_page();
    return {
        latin,
        latin_rest: without(whole_latin, latin),
        mini: chinese_in(`${read_if_there(join(root, 'assets/strings/en.json'))}中文`), // the language switch at least
        regular: first.regular,
        regular_rest: without(chinese_in(all), first.regular),
        bold: first.bold,
        bold_rest: without(chinese_in(words + headings.join('') + first.regular), first.bold),
    };
}

export function find_font(name) {
    const found = files_below(process.env.ATLAS_FONTS ?? '/usr/share/fonts').find((path) => path.endsWith(`/${name}`));
    if (!found) throw new Error(`font ${name} was not found: install it, or set ATLAS_FONTS to the folder that holds it`);
    return found;
}

// Which face of a collection has this family name (name id 1): collections order their languages as they like.
function face_index(path, family) {
    const file = openSync(path, 'r');
    const read = (offset, length) => {
        const bytes = Buffer.alloc(length);
        readSync(file, bytes, 0, length, offset);
        return bytes;
    };
    try {
        if (read(0, 4).toString('latin1') !== 'ttcf') return 0;
        const faces = read(8, 4).readUInt32BE();
        for (let face = 0; face < faces; face++) {
            const start = read(12 + 4 * face, 4).readUInt32BE();
            const tables = read(start + 4, 2).readUInt16BE();
            const directory = read(start + 12, 16 * tables);
            for (let table = 0; table < tables; table++) {
                if (directory.toString('latin1', 16 * table, 16 * table + 4) !== 'name') continue;
                const offset = directory.readUInt32BE(16 * table + 8);
                const names = read(offset, directory.readUInt32BE(16 * table + 12));
                for (let at = 6; at < 6 + 12 * names.readUInt16BE(2); at += 12) {
                    const begin = names.readUInt16BE(4) + names.readUInt16BE(at + 10);
                    const text = names.subarray(begin, begin + names.readUInt16BE(at + 8));
                    const utf16 = names.readUInt16BE(at) === 3 && names.readUInt16BE(at + 6) === 1;
                    if (utf16 && Buffer.from(text).swap16().toString('utf16le') === family) return face;
                }
            }
        }
    } finally {
        closeSync(file);
    }
    throw new Error(`${path} holds no face named ${family}`);
}

function fonts_to_cut() {
    const characters = wanted_characters();
    const inter = (style, text) => ({ file: `Inter-${style}.otf`, text });
    const noto = (style, text) => ({ file: `NotoSansCJK-${style}.ttc`, family: 'Noto Sans CJK SC', text });
    return {
        'latin-regular': inter('Regular', characters.latin),
        'latin-bold': inter('SemiBold', characters.latin),
        'latin-rest': inter('Regular', characters.latin_rest),
        'latin-bold-rest': inter('SemiBold', characters.latin_rest),
        'mini-cjk': noto('Regular', characters.mini),
        'cjk-regular': noto('Regular', characters.regular),
        'cjk-bold': noto('Bold', characters.bold),
        'cjk-rest': noto('Regular', characters.regular_rest),
        'cjk-bold-rest': noto('Bold', characters.bold_rest),
    };
}

function cut(font, source, target) {
    // Layout tables and hints go: the text engine reads outlines, widths and the character map only. What a browser insists
    // on stays, for the mirror. Notices are shipped in dist/licences/. Outlines without subroutines are larger, but smaller
    // when compressed.
    const options = [`--font-file=${source}`, `--output-file=${target}.part`, '--no-hinting', '--desubroutinize',
        '--drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx,VORG,DSIG,STAT', '--name-IDs=0'];
    if (font.family) options.push(`--face-index=${face_index(source, font.family)}`);
    // Written out as numbers: what is read must not depend on the locale.
    writeFileSync(`${target}.unicodes`, [...font.text].map((character) => character.codePointAt(0).toString(16)).join(','));
    execFileSync('hb-subset', [...options, `--unicodes-file=${target}.unicodes`], { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(`${target}.part`, target);
}

// Gives { name: path } of all fonts, cutting those that are out of date.
export function build_fonts() {
    mkdirSync(output, { recursive: true });
    const recipe = readFileSync(fileURLToPath(import.meta.url));
    const paths = {};
    for (const [name, font] of Object.entries(fonts_to_cut())) {
        const source = find_font(font.file);
        const target = join(output, `${name}.otf`);
        const { size, mtimeMs } = statSync(source);
        const stamp = createHash('sha256').update(recipe).update(JSON.stringify([font, source, size, mtimeMs])).digest('hex');
        if (!existsSync(target) || read_if_there(`${target}.stamp`) !== stamp) {
            cut(font, source, target);
            writeFileSync(`${target}.stamp`, stamp);
        }
        paths[name] = target;
    }
    return paths;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    for (const [name, path] of Object.entries(build_fonts())) {
        const bytes = readFileSync(path);
        console.log(`${name}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli`);
    }
}
