// What assistive technology is given for every page: the browser's own accessibility tree of the mirror, as text that is
// kept in tests/golden/accessibility and that a person can read through. A difference is shown; the command that it names
// accepts it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test as untimedTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openAtlas, Reader } from './support.mjs';

const faculties = ['uestc-glasgow-college', 'ouc-information-science-engineering'];
const pages = ['overview', 'partners', 'pathways', 'exchange', 'outcomes', 'sources'];
const folder = join(dirname(fileURLToPath(import.meta.url)), '../golden/accessibility');
const accepting = process.env.ATLAS_ACCEPT_GOLDENS === '1';
const acceptWith = 'ATLAS_ACCEPT_GOLDENS=1 ./dev test';
/** Of a table; how many more there are is said, the words of the others are in tests/golden/pages. */
const rowsShown = 3;
const linesOfDifference = 8;

const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** By the number that the browser gives it: every element of the document with its attributes. */
async function elementsOf(client) {
    const { root } = await client.send('DOM.getDocument', { depth: -1 });
    const elements = new Map();
    const add = (node) => {
        const attributes = node.attributes ?? [];
        elements.set(node.backendNodeId, Object.fromEntries(attributes.flatMap((name, at) => (at % 2 ? [] : [[name, attributes[at + 1]]]))));
        for (const child of node.children ?? []) add(child);
    };
    add(root);
    return elements;
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** What the protocol has as a property, and what it leaves out although it is spoken: then the attribute says it. */
function statesOf(node, attributes) {
    const property = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
    const states = [];
    for (const name of ['level', 'checked', 'expanded', 'live']) if (property[name] !== undefined) states.push(`${name}=${property[name]}`);
    for (const name of ['modal', 'disabled']) if (property[name]) states.push(name);
    for (const name of ['current', 'sort']) if (attributes[`aria-${name}`]) states.push(`${name}=${attributes[`aria-${name}`]}`);
    if (attributes.lang) states.push(`lang=${attributes.lang}`);
    return states;
}

const textRoles = new Set(['StaticText', 'InlineTextBox', 'ListMarker']);

/** The nodes that are spoken of, below #mirror and the announcer, as { text } or { role, node, attributes, children }. */
async function spokenTree(page, context) {
    const client = await context.newCDPSession(page);
    const elements = await elementsOf(client);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    await client.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const spoken = (node) => {
        const role = node.role?.value ?? '';
        if (!node.ignored && role === 'StaticText') return [{ text: node.name.value }];
        if (!node.ignored && textRoles.has(role)) return [];
        const children = (node.childIds ?? []).flatMap((id) => spoken(byId.get(id)));
        const attributes = elements.get(node.backendDOMNodeId) ?? {};
        // A container without a role and a name is passed over by everyone, but for the language that it changes.
        const passedOver = node.ignored || role === 'none' || (role === 'generic' && !node.name?.value);
        if (passedOver && !(attributes.lang && children.length)) return children;
        return [{ node, attributes, children, role: passedOver ? 'part' : role }];
    };
    const roots = nodes.filter((node) => ['mirror', 'announcer'].includes(elements.get(node.backendDOMNodeId)?.id));
    assert.equal(roots.length, 2, 'the mirror or the announcer is not in the tree');
    return roots.flatMap((root) => (elements.get(root.backendDOMNodeId).id === 'mirror'
        ? (root.childIds ?? []).flatMap((id) => spoken(byId.get(id))) : spoken(root)));
}

/** To compare a name with the texts that it was made of: the browser puts spaces between them where blocks meet. */
const unspaced = (text) => text.replace(/\s+/g, '');

/** Neighbouring texts are heard one after the other. */
function joinTexts(children) {
    const joined = [];
    for (const child of children) {
        const last = joined.at(-1);
        if (child.text !== undefined && last?.text !== undefined) last.text += ` ${child.text}`;
        else joined.push({ ...child });
    }
    return joined.filter((child) => child.text === undefined || squeeze(child.text));
}

const isRow = (child) => child.role === 'row';

function print({ node, attributes, children, role }, depth, lines) {
    const indent = '  '.repeat(depth);
    const name = squeeze(node.name?.value ?? '');
    let inside = joinTexts(children);
    // The text of a heading, link or cell is its name already.
    inside = inside.filter(({ text }) => text === undefined || !unspaced(name).includes(unspaced(text)));
    const states = statesOf(node, attributes);
    let line = indent + role + (name ? ` "${name}"` : '') + (states.length ? ` [${states.join(', ')}]` : '');
    const description = squeeze(node.description?.value ?? '');
    if (description) line += ` described as "${description}"`;
    if (inside.length === 1 && inside[0].text !== undefined) {
        lines.push(`${line}: ${squeeze(inside[0].text)}`);
        return;
    }
    lines.push(line);
    const rows = inside.filter(isRow);
    const left = rows.slice(rowsShown + 1); // the first is the header
    for (const child of inside) {
        if (left.includes(child)) continue;
        if (child.text !== undefined) lines.push(`${indent}  text: ${squeeze(child.text)}`);
        else print(child, depth + 1, lines);
    }
    if (left.length) lines.push(`${indent}  (${left.length} more rows)`);
}

function difference(expected, found) {
    const [wanted, got] = [expected.split('\n'), found.split('\n')];
    const first = got.findIndex((line, at) => line !== wanted[at]);
    const from = first < 0 ? got.length : first;
    const shown = (lines, sign) => lines.slice(from, from + linesOfDifference).map((line) => `${sign} ${line}`);
    return [`from line ${from + 1}:`, ...shown(wanted, '-'), ...shown(got, '+')].join('\n');
}

function compare(name, found) {
    const path = join(folder, name);
    if (accepting) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, found);
        return;
    }
    let expected = '';
    try {
        expected = readFileSync(path, 'utf8');
    } catch (error) {
        if (error.code !== 'ENOENT') throw error;
    }
    if (found !== expected) assert.fail(`tests/golden/accessibility/${name} differs ${difference(expected, found)}\nTo accept: ${acceptWith}`);
}

for (const faculty of faculties) {
    for (const lang of ['en', 'zh']) {
        for (const name of pages) {
            test(`assistive technology is given what was agreed on for ${name} of ${faculty} in ${lang}`, async () => {
                const reader = await Reader.at(atlas, `page=${name}&faculty=${faculty}&lang=${lang}`, { reducedMotion: 'reduce' });
                await reader.settled();
                const lines = [];
                for (const part of await spokenTree(reader.page, reader.context)) print(part, 0, lines);
                await reader.done();
                compare(`${name}.${faculty}.${lang}.txt`, `${lines.join('\n')}\n`);
            });
        }
    }
}
