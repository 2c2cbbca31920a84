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

// ASCII, Latin-1, Latin Extended-A, the pinyin vowels beyond them, punctuation, superscripts, currency, arrows,
// mathematical signs, ticks, geometric shapes, stars, the replacement character. What Inter lacks is left out.
const latin = '20-7E,A0-17F,1CD-1DC,2010-2027,2030-203A,2044,2070-208E,20A0-20BF,2116,2122,2190-2199,21BA,21BB,2212,221E,' +
    '2248,2260,2264,2265,2713,2717,25A0-25CF,2605,2606,FFFD';
// Full-width in Chinese text though Latin fonts have them too: quotation marks, dash, ellipsis, middle dot.
const shared_punctuation = '·—‘’“”…';

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

function chinese_in(text) {
    return [...new Set(text)].filter(is_chinese).sort().join('');
}

// Every string of a record that is a name, label or title: the text that headings are made of.
function heading_text(value, key = '') {
    if (typeof value === 'string') return /^(name|label|title)/.test(key) ? value : '';
    if (value === null || typeof value !== 'object') return '';
    const inherit = /^(name|label|title)/.test(key);
    return Object.entries(value).map(([inner, item]) => heading_text(item, inherit ? key : inner)).join('');
}

// The characters that each font must show. All Chinese text of the project is in the data and in the strings.
function wanted_characters() {
    const strings = (language) => read_if_there(join(root, `assets/strings/${language}.json`));
    const records = files_below(join(root, 'data')).filter((path) => path.endsWith('.json') && !path.includes('/schema/'))
        .map((path) => readFileSync(path, 'utf8'));
    const headings = records.map((text) => {
        try { return heading_text(JSON.parse(text)); } catch { return ''; } // the validator reports broken files
    });
    const english = strings('en');
    const chinese = strings('zh');
    return {
        mini: chinese_in(`${english}中文`), // the language switch at least
        regular: chinese_in(chinese + english + records.join('')) + shared_punctuation,
        bold: chinese_in(chinese + english + headings.join('')) + shared_punctuation,
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
    const cjk = (file, text) => ({ file, family: 'Noto Sans CJK SC', text });
    return {
        'latin-regular': { file: 'Inter-Regular.otf', unicodes: latin },
        'latin-bold': { file: 'Inter-SemiBold.otf', unicodes: latin },
        'mini-cjk': cjk('NotoSansCJK-Regular.ttc', characters.mini),
        'cjk-regular': cjk('NotoSansCJK-Regular.ttc', characters.regular),
        'cjk-bold': cjk('NotoSansCJK-Bold.ttc', characters.bold),
    };
}

function cut(font, source, target) {
    // Layout tables and hints go: the text engine reads outlines, widths and the character map only.
    const options = [`--font-file=${source}`, `--output-file=${target}.part`, '--no-hinting', '--desubroutinize',
        '--drop-tables+=GSUB,GPOS,GDEF,BASE,vhea,vmtx,VORG,DSIG,STAT', '--name-IDs=0,13'];
    if (font.family) options.push(`--face-index=${face_index(source, font.family)}`);
    // Written out as numbers: an argument must not depend on the locale.
    const unicodes = font.unicodes ?? [...font.text].map((character) => character.codePointAt(0).toString(16)).join(',');
    writeFileSync(`${target}.unicodes`, unicodes);
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
