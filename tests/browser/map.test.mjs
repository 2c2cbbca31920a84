// The map of partners and the list below it, in step: by the pointer, by the keyboard, by touch.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);
const partners = 'page=partners&faculty=uestc-glasgow-college&lang=en';
const windsorMark = 'University of Windsor, Windsor, Canada';
const singapore = /^2 partners in Singapore, /;
const tall = { width: 1366, height: 2900 };

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** What is painted where the node is. */
async function painted(reader, role, name) {
    const [left, top, right, bottom] = (await reader.find(role, name)).rect;
    const clip = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
    return (await reader.page.screenshot({ clip })).toString('base64');
}

async function hover(reader, role, name) {
    const [left, top, right, bottom] = (await reader.find(role, name)).rect;
    await reader.page.mouse.move((left + right) / 2, (top + bottom) / 2);
    await reader.settled();
}

const button = (reader, name) => reader.page.locator('#mirror').getByRole('button', { name });
const expanded = (reader, name) => button(reader, name).getAttribute('aria-expanded');
const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

test('a row lights its mark, and a mark its row', async () => {
    const reader = await Reader.at(atlas, partners, { viewport: tall });
    await reader.page.mouse.move(2, 2);
    const [mark, row] = [await painted(reader, 'link', windsorMark), await painted(reader, 'link', 'University of Windsor')];
    await hover(reader, 'link', 'University of Windsor');
    assert.notEqual(await painted(reader, 'link', windsorMark), mark);
    await reader.page.mouse.move(2, 2);
    assert.equal(await painted(reader, 'link', windsorMark), mark);
    await hover(reader, 'link', windsorMark);
    assert.notEqual(await painted(reader, 'link', 'University of Windsor'), row);
    await reader.page.mouse.move(2, 2);
    await reader.page.locator('#mirror').getByRole('link', { name: windsorMark }).focus();
    await reader.press('Shift+Tab');
    await reader.press('Tab');
    assert.notEqual(await painted(reader, 'link', 'University of Windsor'), row);
    await reader.done();
});

test('the keyboard opens a cluster and Escape closes it; the focus stays', async () => {
    const reader = await Reader.at(atlas, partners);
    const cluster = button(reader, singapore);
    await cluster.focus();
    assert.equal(await expanded(reader, singapore), 'false');
    await reader.press('Enter');
    assert.equal(await expanded(reader, singapore), 'true');
    assert.ok(await hasFocus(cluster));
    await reader.press('Tab');
    const member = await reader.page.evaluate(() => document.activeElement.textContent);
    assert.match(member, /Nanyang Technological University, Singapore/);
    await reader.press('Escape');
    assert.equal(await expanded(reader, singapore), 'false');
    assert.ok(await hasFocus(cluster));
    await reader.press('Space');
    await reader.press('Tab');
    await reader.press('Enter');
    assert.equal((await reader.route()).partner, 'nanyang-technological-university');
    await reader.press('Escape');
    assert.equal(await expanded(reader, singapore), 'true');
    assert.equal(await reader.page.evaluate(() => document.activeElement.textContent), member);
    await reader.done();
});

test('pressing elsewhere closes a cluster, by mouse as by touch', async () => {
    for (const options of [{}, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }]) {
        const reader = await Reader.at(atlas, partners, options);
        await reader.click('button', singapore);
        assert.equal(await expanded(reader, singapore), 'true');
        const { rect: [left, top, right] } = await reader.find('heading', 'Where the partners are');
        await reader.page.mouse.click((left + right) / 2, top - 4);
        await reader.settled();
        assert.equal(await expanded(reader, singapore), 'false');
        await reader.done();
    }
});

for (const width of [320, 1366]) {
    test(`every partner is on the map, alone or in one cluster that names it, at ${width} pixels`, async () => {
        const reader = await Reader.at(atlas, partners, { viewport: { width, height: 740 } });
        const figure = reader.page.locator('#mirror figure').first();
        const count = await figure.getByRole('link').count();
        const clusters = await figure.getByRole('button').filter({ hasText: 'partners' }).allTextContents();
        assert.ok(clusters.length >= 2, clusters.join(' | '));
        const inside = clusters.map((name) => Number(/^\d+/.exec(name)[0])).reduce((sum, each) => sum + each, 0);
        assert.equal(count + inside, 17 + 1, 'the partners and the faculty');
        await reader.done();
    });
}

test('the list\'s filters are the map\'s', async () => {
    const reader = await Reader.at(atlas, `${partners}&country=CA`, { viewport: tall });
    assert.ok(await reader.has('link', windsorMark));
    assert.ok(!await reader.has('button', singapore));
    await reader.done();
});
