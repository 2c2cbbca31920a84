// axe-core with every rule it has, the ones that are off by default among them, on every page and every state of the app.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test as untimedTest } from 'node:test';
import { dist, openAtlas, Reader } from './support.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faculties = ['uestc-glasgow-college', 'ouc-information-science-engineering'];
const glasgow = `faculty=${faculties[0]}`;
const languages = ['en', 'zh'];
const pages = ['overview', 'partners', 'pathways', 'exchange', 'outcomes', 'sources'];
const viewports = [{ width: 1366, height: 768 }, { width: 360, height: 740 }];

/** Each as the query that leads there, and what tells that it has been reached. */
const states = [
    [`page=partners&${glasgow}&partner=university-of-windsor`, 'dialog'],
    [`page=pathways&${glasgow}&opportunity=windsor-4x`, 'dialog'],
    [`page=outcomes&${glasgow}&fact=further-study-2020`, 'dialog'],
    [`${glasgow}&about=licences`, 'dialog'],
    [`page=partnerz&${glasgow}&evil=1`, 'alert'],
    [`page=partners&${glasgow}&sort=-country`, 'table'],
];

const test = (name, run) => untimedTest(name, { timeout: 240_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** A tab into which axe can be brought: the page's own policy lets no script in. */
async function inspected(query, options = {}) {
    const reader = await Reader.at(atlas, query, { bypassCSP: true, ...options });
    await reader.settled();
    await reader.page.evaluate(axeSource);
    return reader;
}

async function go(reader, query) {
    await reader.page.evaluate((address) => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
    }, `?${query}`);
    return reader.settled();
}

/** What axe finds in the page as it is now, a line for each rule. */
function violations(reader) {
    return reader.page.evaluate(async () => {
        const values = window.axe.getRules().map((rule) => rule.ruleId);
        const found = await window.axe.run(document, { runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
        if (values.length < 90 || found.passes.length < 20) return [`only ${found.passes.length} of ${values.length} rules had something to look at`];
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length}, first ${nodes[0].html.slice(0, 200)}`);
    });
}

/** Walks a tab through addresses; resolves with all that was found, each with its address. */
async function findings(reader, queries, check = () => {}) {
    const found = [];
    for (const query of queries) {
        check(await go(reader, query), query);
        found.push(...(await violations(reader)).map((line) => `?${query}: ${line}`));
    }
    return found;
}

describe('axe finds nothing', { concurrency: 2 }, () => {
    for (const viewport of viewports) {
        test(`on every page of both faculties in both languages, ${viewport.width} wide`, async () => {
            const queries = languages.flatMap((lang) => faculties.flatMap((faculty) => pages
                // The longest page, and the same elements in the other language: once is enough.
                .filter((page) => page !== 'sources' || lang === 'en' || faculty === faculties[0])
                .map((page) => `page=${page}&faculty=${faculty}&lang=${lang}`)));
            const reader = await inspected(queries[0], { viewport });
            const titles = new Set();
            const found = await findings(reader, queries, (nodes) => titles.add(nodes.find((node) => node.level === 1)?.name));
            assert.deepEqual(found, []);
            assert.ok(titles.size >= 2 * (pages.length - 1), `only ${[...titles].join(', ')}`);
            await reader.done();
        });
    }
    for (const viewport of viewports) {
        test(`in a partner's, a pathway's, a figure's and the licences' sheet and beside a notice, ${viewport.width} wide`, async () => {
            const reader = await inspected('lang=en', { viewport });
            for (const lang of languages) {
                const sought = new Map(states.map(([query, role]) => [`${query}&lang=${lang}`, role]));
                const found = await findings(reader, sought.keys(), (nodes, query) => {
                    assert.ok(nodes.some((node) => node.role === sought.get(query)), `no ${sought.get(query)} at ?${query}`);
                });
                assert.deepEqual(found, []);
            }
            await reader.done();
        });

        test(`where a data file is broken, ${viewport.width} wide`, async () => {
            for (const lang of languages) {
                const reader = await inspected(`page=partners&${glasgow}&lang=${lang}`, {
                    viewport, prepare: (page) => page.route('**/data/all-*.bin', (route) => route.fulfill({ status: 200, body: brokenData() })),
                });
                assert.match(await reader.text(), /profile\.json/);
                assert.deepEqual(await violations(reader), []);
                await reader.done();
            }
        });
    }
});

/** All data at once as it is published, but for one file with a mistake. */
function brokenData() {
    const data = join(dist, 'data');
    const paths = readdirSync(data, { recursive: true }).filter((path) => path.endsWith('.json'));
    const broken = join(faculties[1], 'profile.json');
    const contents = paths.map((path) => (path === broken ? Buffer.from('[]') : readFileSync(join(data, path))));
    const header = JSON.stringify(paths.map((path, number) => [path, contents[number].length]));
    return Buffer.concat([Buffer.from(`${header}\n`), ...contents]);
}

/** The mirror's HTML but for what says which appearance is chosen: a bold label, and the addresses that carry it. */
async function withoutAppearance(reader) {
    const html = await reader.page.locator('#mirror').evaluate((mirror) => {
        const copy = mirror.cloneNode(true);
        for (const label of copy.querySelectorAll('[aria-label="Appearance"] > label')) label.style.fontWeight = '';
        return copy.outerHTML;
    });
    return html.replaceAll(/&amp;theme=(dark|light)/g, '');
}

test('the dark appearance has the same elements as the light one, so what is found in one holds for both', async () => {
    const html = async (theme) => {
        const reader = await Reader.at(atlas, `${glasgow}&lang=en&theme=${theme}`);
        const found = {};
        for (const query of [...pages.map((page) => `page=${page}&${glasgow}`), ...states.map(([state]) => state)]) {
            await go(reader, `${query}&lang=en&theme=${theme}`);
            const chosen = await reader.page.locator('#mirror').getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light', exact: true }).isChecked();
            assert.ok(chosen, `${theme} is not chosen at ?${query}`);
            found[query] = await withoutAppearance(reader);
        }
        await reader.done();
        return found;
    };
    const [light, dark] = await Promise.all([html('light'), html('dark')]);
    for (const [query, expected] of Object.entries(light)) {
        const at = [...expected].findIndex((letter, index) => letter !== dark[query][index]);
        assert.ok(expected === dark[query], `?${query}: ${expected.slice(at - 150, at + 80)} | ${dark[query].slice(at - 150, at + 80)}`);
        assert.ok(expected.length > 5000, query);
    }
});
