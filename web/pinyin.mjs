// Pinyin of every Chinese name that can be searched, worked out from the records and the words of the page when they are
// built, so that it is there for whatever data folder is built. One file of lines, which src/query/pinyin.h reads: first
// each syllable with the characters that are mostly read so, then the runs of characters that hold another reading,
// with the places (from 0) of those. Tones are left out; ü is v.
//   node web/pinyin.mjs [DATA_FOLDER [FILE]]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const root = fileURLToPath(new URL('..', import.meta.url));
export const pinyin_path = join(root, 'build/pinyin.txt');
const hanzi_run = /[\u3400-\u4dbf\u4e00-\u9fff]+/gu;
const longest_run = 200; // characters; what is longer is no name

function strings_in(value) {
    if (typeof value === 'string') return [value];
    return value && typeof value === 'object' ? Object.values(value).flatMap(strings_in) : [];
}

// A file that is no JSON is the validator's to report; its names are found without pinyin.
function read_json(path) {
    try {
        return JSON.parse(readFileSync(path, 'utf8'));
    } catch {
        return null;
    }
}

function json_files_below(folder) {
    if (!existsSync(folder)) return []; // the command says so
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return entry.name === 'schema' ? [] : json_files_below(path);
        return entry.name.endsWith('.json') ? [path] : [];
    });
}

function read_syllables(run) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    const fits = syllables.length === run.length && syllables.every((syllable) => /^[a-z]+$/.test(syllable));
    return fits ? syllables : [...run].map((hanzi) => pinyin(hanzi, { toneType: 'none', v: true }));
}

/** The most common reading of each character, over all runs; the first of equally common ones. */
function usual_readings(readings) {
    const counts = new Map();
    for (const [run, syllables] of readings) {
        [...run].forEach((hanzi, at) => {
            const of_hanzi = counts.get(hanzi) ?? counts.set(hanzi, new Map()).get(hanzi);
            of_hanzi.set(syllables[at], (of_hanzi.get(syllables[at]) ?? 0) + 1);
        });
    }
    return new Map([...counts].map(([hanzi, of_hanzi]) =>
        [hanzi, [...of_hanzi].reduce((best, next) => (next[1] > best[1] ? next : best))[0]]));
}

function format_readings(readings) {
    const usual = usual_readings(readings);
    const by_syllable = new Map();
    for (const [hanzi, syllable] of usual) by_syllable.set(syllable, (by_syllable.get(syllable) ?? '') + hanzi);
    const lines = [...by_syllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, hanzi]) => `${syllable} ${hanzi}`);
    for (const [run, syllables] of readings) {
        const unusual = syllables.flatMap((syllable, at) => (syllable === usual.get(run[at]) ? [] : [`${at}${syllable}`]));
        if (unusual.length > 0) lines.push(`${run} ${unusual.join(' ')}`);
    }
    return `pinyin 1\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** The file for all texts: those of one folder of records, and the words of the page. */
export function build_pinyin(data) {
    const texts = [...json_files_below(data), join(root, 'assets/strings/zh.json')].flatMap((path) => strings_in(read_json(path)));
    const runs = new Set(texts.flatMap((text) => text.match(hanzi_run) ?? []).filter((run) => run.length <= longest_run));
    const known = /^[a-z]+$/;
    const readings = [...runs].map((run) => [run, read_syllables(run)]).filter(([, syllables]) => syllables.every((s) => known.test(s)));
    return format_readings(readings);
}

export function write_pinyin(data, path = pinyin_path) {
    const content = build_pinyin(data);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return content;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    write_pinyin(resolve(process.argv[2] ?? join(root, 'data')), process.argv[3] ? resolve(process.argv[3]) : pinyin_path);
}
