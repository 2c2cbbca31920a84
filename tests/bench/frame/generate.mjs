// Records in any number, for measuring: a data folder as `./dev atlas check` accepts it, made from the real organisations
// and documents and from chance. The same seed gives the same bytes. Like the real records they leave most terms open.
//   node tests/bench/frame/generate.mjs FOLDER [PATHWAYS]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stated_terms } from './terms.mjs';

const data = fileURLToPath(new URL('../../../data/', import.meta.url));
export const faculty = 'generated-faculty';
const organisation_count = 2000;
const agreement_count = 3000;
const exchange_share = 0.02; // beside the pathways, so that these make one list of the number asked for

/** Marsaglia's xorshift32: numbers from 0 up to 1. */
export function chance(seed) {
    let state = seed;
    return () => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) / 2 ** 32;
    };
}

const read = (name) => JSON.parse(readFileSync(join(data, name), 'utf8'));
const pick = (next, list) => list[Math.floor(next() * list.length)];

const places = [['North', '北'], ['South', '南'], ['East', '东'], ['West', '西'], ['New', '新'], ['Upper', '上'], ['Lower', '下'], ['Old', '老']];
const towns = [['Aston', '阿斯顿'], ['Belmont', '贝尔蒙特'], ['Carrick', '卡里克'], ['Delmar', '德尔马'], ['Eskdale', '埃斯克代尔'], ['Fenwick', '芬威克'],
    ['Granton', '格兰顿'], ['Harlow', '哈洛'], ['Ilford', '伊尔福德'], ['Jarrow', '贾罗'], ['Kelso', '凯尔索'], ['Lindale', '林代尔'],
    ['Melrose', '梅尔罗斯'], ['Norwood', '诺伍德'], ['Oakham', '奥克姆'], ['Penrith', '彭里斯'], ['Ripon', '里彭'], ['Selby', '塞尔比']];
const schools = [['University', '大学'], ['Technical University', '工业大学'], ['College', '学院'], ['Institute of Technology', '理工学院']];
const subjects = [['Electronic Engineering', '电子工程'], ['Computer Science', '计算机科学'], ['Marine Science', '海洋科学'], ['Data Science', '数据科学'],
    ['Communications', '通信工程'], ['Robotics', '机器人学'], ['Microelectronics', '微电子'], ['Artificial Intelligence', '人工智能'],
    ['Photonics', '光电子'], ['Software Engineering', '软件工程'], ['Applied Mathematics', '应用数学'], ['Physics', '物理学']];
const pathways = [['4+x', '4+X', '4+X 项目'], ['masters', 'Master', '硕士项目'], ['joint-bachelor', 'Joint bachelor', '合作本科'],
    ['joint-doctorate', 'Joint doctorate', '联合博士'], ['joint-training', 'Joint training', '联合培养']];
const exchanges = [['exchange', 'Exchange', '交换'], ['research-placement', 'Research placement', '科研实习'], ['summer-course', 'Summer course', '暑期课程'],
    ['language-training', 'Language training', '语言培训'], ['teaching-practice', 'Teaching practice', '教学实践'], ['online-exchange', 'Online exchange', '线上交流']];
const agreement_kinds = ['4+x', 'masters-cooperation', 'joint-programme', 'joint-training', 'memorandum', 'exchange', 'placement', 'other'];

const locator = (next, documents) => ({ document: pick(next, documents), section: 'page' });
const date = (next) => `${2015 + Math.floor(next() * 10)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`;
const status = (next) => (next() < 0.06 ? 'closed' : next() < 0.7 ? 'active' : 'not-stated');

function make_organisations(next, documents, countries) {
    return Array.from({ length: organisation_count }, (_, number) => {
        const [place, town, school] = [pick(next, places), pick(next, towns), pick(next, schools)];
        return {
            id: `generated-organisation-${number}`, kind: 'university',
            names: { en: `${school[0]} of ${place[0]} ${town[0]} ${number}`, zh: `${place[1]}${town[1]}${school[1]}${number}` },
            aliases: [{ text: `${place[0][0]}${town[0][0]}${school[0][0]}${number}`, language: 'en', kind: 'acronym' }],
            country: pick(next, countries), ror: 'none', website: 'none', status: 'active', last_verified: 'never',
            sources: [locator(next, documents)],
        };
    });
}

function make_agreements(next, documents, organisations) {
    return Array.from({ length: agreement_count }, (_, number) => ({
        id: `generated-agreement-${number}`, partners: [pick(next, organisations).id], kind: pick(next, agreement_kinds),
        summary: { en: `What the two sides agreed on in text ${number}.`, zh: `双方就第 ${number} 号文本达成的约定。` },
        status: status(next), signed_on: next() < 0.3 ? date(next) : 'not-stated', valid_until: 'not-stated', as_of: 'not-stated',
        last_verified: 'never', sources: [locator(next, documents)],
    }));
}

function make_opportunity(next, number, kinds, { documents, organisations, agreements }) {
    const [[kind, english, chinese], subject] = [pick(next, kinds), pick(next, subjects)];
    const agreement = next() < 0.6 ? pick(next, agreements) : null;
    return {
        id: `generated-${number}`, ...(agreement && { agreement: agreement.id }), kind,
        names: { en: `${english} in ${subject[0]} ${number}`, zh: `${subject[1]}${chinese} ${number}` },
        partners: agreement ? agreement.partners : [pick(next, organisations).id],
        level: next() < 0.5 ? pick(next, ['bachelor', 'master', 'doctorate', 'non-degree']) : 'not-stated',
        mode: next() < 0.4 ? pick(next, ['on-site', 'online', 'hybrid']) : 'not-stated', status: status(next),
        as_of: next() < 0.5 ? date(next) : 'not-stated', last_verified: 'never',
        terms: stated_terms(next, () => [locator(next, documents)]), sources: [locator(next, documents)],
    };
}

/** The files of a data folder, path → text, one record a line. */
export function generate(pathway_count, seed = 20_24) {
    const next = chance(seed);
    const sources = read('sources.json');
    const countries = read('countries.json');
    const real = read('organisations.json');
    const documents = sources.documents.filter(({ kind }) => kind === 'web-page').map(({ id }) => id);
    const organisations = make_organisations(next, documents, countries.countries.map(({ code }) => code));
    const agreements = make_agreements(next, documents, organisations);
    const known = { documents, organisations, agreements };
    const exchange_count = Math.round(pathway_count * exchange_share);
    const opportunities = function* () {
        for (let number = 0; number < pathway_count; ++number) yield make_opportunity(next, number, pathways, known);
        for (let number = 0; number < exchange_count; ++number) yield make_opportunity(next, pathway_count + number, exchanges, known);
    };
    const lines = (key, records) => `{"${key}":[\n${Array.from(records, (record) => JSON.stringify(record)).join(',\n')}\n]}\n`;
    const profile = { ...read('uestc-glasgow-college/profile.json').faculty, id: faculty, documents: ['uestc-glasgow-self-evaluation-2020'], highlights: [], credentials: [], news: [] };
    return new Map([
        ['sources.json', JSON.stringify(sources)], ['countries.json', JSON.stringify(countries)],
        ['organisations.json', lines('organisations', [...real.organisations, ...organisations])], ['rankings.json', lines('rankings', [])],
        [`${faculty}/profile.json`, JSON.stringify({ faculty: profile, programmes: [] })],
        [`${faculty}/agreements.json`, lines('agreements', agreements)],
        [`${faculty}/opportunities.json`, lines('opportunities', opportunities())],
        [`${faculty}/statistics.json`, '{"populations":[],"figures":[],"breakdowns":[],"conflicts":[],"charts":[]}\n'],
        [`${faculty}/statements.json`, '{"statements":[]}\n'],
    ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [folder, count = '100000'] = process.argv.slice(2);
    mkdirSync(join(folder, faculty), { recursive: true });
    for (const [path, text] of generate(Number(count))) writeFileSync(join(folder, path), text);
}
