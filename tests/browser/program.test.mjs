// The program in two parts: the first alone shows the start page, the rest comes after it, and nothing that a reader does
// is lost or wrong in between.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const faculties = ['uestc-glasgow-college', 'ouc-information-science-engineering'];
const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** A tab in which the rest of the program arrives only when `release` is called. */
async function openWithoutRest(query, options = {}) {
    let release;
    const released = new Promise((done) => { release = done; });
    const requests = [];
    const prepare = async (page) => {
        page.on('request', (request) => { if (/atlas-rest/.test(request.url())) requests.push(request.resourceType()); });
        await page.route('**/atlas-rest-*.wasm', async (route) => { await released; await route.continue(); });
    };
    const reader = await Reader.at(atlas, query, { ...options, prepare, early: true });
    const arrive = async () => {
        release();
        await reader.page.waitForFunction(() => performance.getEntriesByName('atlas:whole').length > 0);
    };
    return { reader, arrive, requests };
}

/** What can be done on the start page without pressing anything. */
async function lookAround(reader) {
    const { width, height } = reader.page.viewportSize();
    for (const [x, y] of [[0.2, 0.05], [0.3, 0.4], [0.7, 0.5], [0.5, 0.9]]) await reader.page.mouse.move(x * width, y * height);
    for (let step = 0; step < 6; ++step) {
        await reader.page.mouse.wheel(0, height / 2);
        await reader.settled();
    }
    for (let step = 0; step < 8; ++step) await reader.press('Tab');
    await reader.press('Escape');
}

for (const [what, query, options] of [
    ['in English', `faculty=${faculties[0]}&lang=en`, {}],
    ['in Chinese, dark, of the other faculty', `faculty=${faculties[1]}&lang=zh`, { locale: 'zh-CN', colorScheme: 'dark' }],
    ['on a phone', `faculty=${faculties[0]}&lang=en`, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true }],
    ['in forced colours', '', { forcedColors: 'active' }],
]) {
    test(`the first part of the program is enough for the start page ${what}`, async () => {
        const { reader, arrive, requests } = await openWithoutRest(query, options);
        assert.equal(await reader.state(), 'ready');
        await lookAround(reader);
        assert.equal(await reader.state(), 'ready');
        assert.deepEqual(requests, ['fetch'], 'the rest was needed at once');
        await arrive();
        await reader.done();
    });
}

test('what is pressed before the rest is there is answered when it comes, in order', async () => {
    const { reader, arrive } = await openWithoutRest(`faculty=${faculties[0]}&lang=en`);
    await reader.click('link', 'Partners');
    await reader.click('link', 'Outcomes');
    assert.equal((await reader.route()).page, undefined, 'something was pressed through');
    await arrive();
    await reader.page.waitForFunction(() => location.search.includes('page=outcomes'));
    await reader.settled();
    assert.equal((await reader.route()).page, 'outcomes');
    await reader.done();
});

test('a link to another page waits for the whole program, which comes in two parts side by side', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`);
    const whole = await reader.page.evaluate(() => ['atlas:whole', 'atlas:interactive']
        .map((name) => performance.getEntriesByName(name)[0].startTime));
    assert.ok(whole[0] < whole[1], `whole at ${whole[0]}, interactive at ${whole[1]}`);
    await reader.done();
});

test('when the rest cannot be had, a press brings the static edition back and says so; until then the page stays', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`, {
        early: true,
        prepare: (page) => page.route('**/atlas-rest-*.wasm', (route) => route.abort()),
    });
    assert.equal(await reader.state(), 'ready');
    await reader.click('link', 'Partners');
    await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'failed');
    assert.match(await reader.page.locator('#status').innerText(), /could not be loaded/);
    assert.ok(await reader.page.locator('#edition a:visible').count() > 0);
    await reader.done({ allow: [/ERR_FAILED/] });
});

test('a failed fetch of the rest is tried again when something is pressed', async () => {
    let refusals = 1;
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`, {
        early: true,
        prepare: (page) => page.route('**/atlas-rest-*.wasm', (route) => (refusals-- > 0 ? route.abort() : route.continue())),
    });
    await reader.click('link', 'Partners');
    await reader.page.waitForFunction(() => location.search.includes('page=partners'));
    assert.equal(await reader.state(), 'ready');
    await reader.done({ allow: [/ERR_FAILED/] });
});
