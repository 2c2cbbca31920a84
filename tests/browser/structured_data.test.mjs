// The structured data of the built edition: read out of every page in dist/ and held against what the native command
// says of the same data, and against the pages' own links.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const site = 'https://atlas.invalid/'; // addresses in the pages are relative, unless the build was told the public one

let pages; // { path, html, graph, at }: `at` resolves an address found on the page
let facts; // by "<faculty>#<id>"

const blocks_in = (html) => [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(([, text]) => text);

function read_page(path) {
    const html = readFileSync(join(dist, path), 'utf8');
    const blocks = blocks_in(html);
    const parsed = blocks.map((text) => JSON.parse(text));
    const own = new URL(path, site);
    return { path, html, blocks, graph: parsed.flatMap((block) => block['@graph']), at: (address) => new URL(address, own) };
}

function files_below(folder) {
    return readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((entry) => {
        const path = folder + entry.name;
        return entry.isDirectory() ? files_below(`${path}/`) : [path];
    });
}

before(() => {
    pages = files_below('').filter((path) => path.endsWith('.html')).map(read_page);
    const rows = JSON.parse(execFileSync(join(root, 'build/dev/atlas'), ['facts', join(root, 'data'), '--json'],
        { encoding: 'utf8', maxBuffer: 1 << 26 }));
    facts = new Map(rows.filter(({ kind }) => ['figure', 'statement', 'term'].includes(kind))
        .map((fact) => [`${fact.faculty}#${fact.id}`, fact]));
});

// "…/en/<faculty>/figures/outcomes.html#<fact>" → the faculty and the fact that the address is of.
function fact_at(address) {
    const [, language, faculty] = /\/(en|zh)\/([^/]+)\/[^#]*#/.exec(address.href) ?? [];
    return { language, fact: facts.get(`${faculty}#${decodeURIComponent(address.hash.slice(1))}`) };
}

const observations_on = (page) => page.graph.filter((node) => node['@type'] === 'Observation' && node['@id']);
const has_value = (fact) => fact !== undefined && fact.value !== null;

// Every "@id" in a node and in what it holds.
function addresses_in(node) {
    if (node === null || typeof node !== 'object') return [];
    const own = typeof node['@id'] === 'string' ? [node['@id']] : [];
    return [...own, ...Object.values(node).flatMap(addresses_in)];
}

test('every page of the edition has one block of structured data that says what the page is', () => {
    assert.ok(pages.length > 100, `${pages.length} pages`);
    for (const { path, blocks, graph } of pages) {
        if (/^(en|zh)\/licences\.html$/.test(path)) continue; // about the app, not about a faculty
        assert.equal(blocks.length, 1, path);
        assert.equal(graph[0]['@type'], 'WebPage', path);
        assert.ok(graph[0].name && graph[0].breadcrumb, path);
    }
});

test('values, units and denominators are those of the data', () => {
    let compared = 0;
    for (const page of pages) {
        for (const node of observations_on(page)) {
            const { language, fact } = fact_at(page.at(node['@id']));
            const where = `${page.path}: ${node['@id']}`;
            assert.ok(has_value(fact), `${where} is no fact with a value`);
            compared += 1;
            const value = fact.value.en === undefined ? fact.value : fact.value[language];
            const found = fact.value.from === undefined ? node.value : { from: node.minValue, to: node.maxValue };
            assert.deepEqual(found, value, where);
            assert.equal(node.name, fact.label[language], where);
            assert.equal(node.measurementDenominator?.name, fact.denominator?.label?.[language], where);
            assert.equal(node.measurementQualifier?.name ?? 'exactly', fact.qualifier, where);
            if (fact.unit === 'percent') assert.equal(node.unitCode, 'P1', where);
            if (node.observationDate) assert.equal(node.observationDate, fact.as_of, where);
        }
    }
    assert.ok(compared > 1000, `${compared} observations`);
});

test('what a page links to as a fact with a value is among its observations', () => {
    let compared = 0;
    // Where facts have their anchors, what they were worked out from or disagree with is linked too, and said elsewhere.
    for (const page of pages.filter(({ path }) => !/\/(figures|opportunity)\//.test(path))) {
        const observed = new Set(observations_on(page).map((node) => page.at(node['@id']).href));
        const linked = [...page.html.matchAll(/href="([^"]*\b(?:figures|opportunity)\/[^"]*#[^"]*)"/g)].map(([, address]) => page.at(address));
        for (const address of linked) {
            // index.html is in both languages, and its structured data in one.
            const { language, fact } = fact_at(address);
            if (!has_value(fact) || !page.graph[0].inLanguage.startsWith(language)) continue;
            assert.ok(observed.has(address.href), `${page.path} shows ${address.href}`);
            compared += 1;
        }
    }
    assert.ok(compared > 1000, `${compared} links`);
});

test('each fact with a value is said in full on the page that has its anchor, in both languages', () => {
    for (const language of ['en', 'zh']) {
        const in_full = new Set();
        for (const page of pages.filter(({ path }) => path.startsWith(`${language}/`))) {
            for (const node of observations_on(page)) {
                const address = page.at(node['@id']);
                if (address.pathname !== page.at('').pathname) continue;
                assert.ok(node.variableMeasured, `${page.path}: ${node['@id']}`);
                assert.ok(page.html.includes(` id="${address.hash.slice(1)}"`), `${page.path} has no anchor ${address.hash}`);
                in_full.add(`${page.path.split('/')[1]}${address.hash}`);
            }
        }
        const expected = [...facts.entries()].filter(([, fact]) => has_value(fact)).map(([key]) => key);
        assert.deepEqual(expected.filter((key) => !in_full.has(key)), [], language);
    }
});

test('things are known by addresses that the edition has', () => {
    const missing = new Set();
    for (const page of pages) {
        for (const address of new Set(addresses_in(page.graph))) {
            const path = decodeURIComponent(page.at(address).pathname.slice(1));
            if (!existsSync(join(dist, path))) missing.add(path);
        }
    }
    assert.deepEqual([...missing], []);
});

test('the site map lists every page and nothing else', () => {
    const map = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
    const listed = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address, site).pathname.slice(1));
    const expected = pages.map(({ path }) => path).filter((path) => path !== 'index.html' && !path.endsWith('/licences.html'));
    assert.deepEqual(listed.filter((path) => path !== 'index.html' && !path.endsWith('/licences.html')).sort(), expected.sort());
});
