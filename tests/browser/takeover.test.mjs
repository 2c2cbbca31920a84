// From the static edition to the app: what is on screen before it, how it takes over, and what stays when it cannot.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const faculty = 'uestc-glasgow-college';
const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** A tab in which the program arrives only when `release` is called. */
async function openHeld(path, options = {}) {
    const context = await atlas.context(options);
    const page = await context.newPage();
    const reader = new Reader(atlas, context, page);
    let release;
    const released = new Promise((done) => { release = done; });
    await page.route('**/*.wasm', async (route) => { await released; await route.continue(); });
    await page.goto(atlas.address + path, { waitUntil: 'commit' });
    await page.locator('#edition h1').first().waitFor({ state: 'attached' });
    const arrive = async () => {
        release();
        await page.waitForFunction(() => document.documentElement.dataset.atlas !== 'loading');
        await reader.settled();
    };
    return { reader, page, arrive };
}

const visibleTitles = (page) => page.locator('h1:visible').allInnerTexts();

test('the start page is on screen before the program, in the browser\'s language, and the app takes its place', async () => {
    for (const [locale, title] of [['en-GB', 'Glasgow College, UESTC'], ['zh-CN', '电子科技大学格拉斯哥学院']]) {
        const { reader, page, arrive } = await openHeld('', { locale });
        assert.deepEqual(await visibleTitles(page), [title]);
        const at = await page.locator('#edition h1:visible').boundingBox();
        await arrive();
        assert.deepEqual(await page.locator('#mirror h1').allTextContents(), [title]);
        const there = await page.locator('#mirror h1').boundingBox();
        assert.ok(Math.abs(at.y - there.y) <= 6 && Math.abs(at.x - there.x) <= 2, `the title moved from ${at.x}, ${at.y} to ${there.x}, ${there.y}`);
        assert.equal(await page.locator('#edition').isVisible(), false);
        await reader.done();
    }
});

for (const viewport of [{ width: 360, height: 740 }, { width: 390, height: 844 }]) {
    test(`on a phone title, first heading and navigation are where the app has them, ${viewport.width} wide`, async () => {
        for (const language of ['en', 'zh']) {
            const { reader, page, arrive } = await openHeld(`${language}/${faculty}/outcomes.html`, { viewport, hasTouch: true, isMobile: true });
            const places = (root) => page.evaluate((selector) => ['h1', 'h2', 'nav'].map((tag) =>
                document.querySelector(`${selector} ${tag}`).getBoundingClientRect().top), root);
            await page.waitForLoadState('domcontentloaded'); // the style is there
            const before = await places('#edition');
            await arrive();
            const after = await places('#mirror');
            before.forEach((top, at) => assert.ok(Math.abs(top - after[at]) <= 4, `${language}: from ${before} to ${after}`));
            await reader.done();
        }
    });
}

test('a link into the app shows its own page before the program, and never the start page', async () => {
    const { reader, page, arrive } = await openHeld(`?page=pathways&faculty=${faculty}&lang=zh`);
    await page.waitForFunction(() => document.documentElement.dataset.elsewhere === undefined);
    assert.deepEqual(await visibleTitles(page), ['升学路径']);
    await arrive();
    assert.deepEqual(await page.locator('#mirror h1').allTextContents(), ['升学路径']);
    await reader.done();
});

test('a static page becomes the same page of the app, under the app\'s address', async () => {
    const { reader, page, arrive } = await openHeld(`zh/${faculty}/outcomes.html`);
    const [title] = await visibleTitles(page);
    await arrive();
    assert.deepEqual(await page.locator('#mirror h1').allTextContents(), [title]);
    assert.deepEqual(await reader.route(), { page: 'outcomes', faculty, lang: 'zh' });
    assert.equal(new URL(page.url()).pathname, '/');
    await reader.click('link', '数据来源');
    assert.equal((await reader.route()).page, 'sources');
    await reader.done();
});

test('an anchor of a figure opens its source', async () => {
    const { reader, page, arrive } = await openHeld(`en/${faculty}/figures/outcomes.html#further-study-2020`);
    await arrive();
    assert.equal((await reader.route()).fact, 'further-study-2020');
    assert.equal(await page.getByRole('dialog').count(), 1);
    await reader.done();
});

test('an anchor that is no encoding of anything does no harm', async () => {
    const { reader, arrive } = await openHeld(`en/${faculty}/figures/outcomes.html#%E0%A4%A`);
    await arrive();
    assert.equal(await reader.state(), 'ready');
    await reader.done();
});

test('what was being read stays where it is', async () => {
    const { reader, page, arrive } = await openHeld(`en/${faculty}/sources.html`);
    const heading = page.locator('#edition h2').nth(2);
    const text = await heading.innerText();
    await heading.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 220));
    const at = await heading.boundingBox();
    await arrive();
    const there = await page.locator('#mirror h2').filter({ hasText: text }).first().boundingBox();
    assert.ok(await page.evaluate(() => window.scrollY) > 300);
    assert.ok(Math.abs(at.y - there.y) <= 4, `“${text}” moved from ${at.y} to ${there.y}`);
    await reader.done();
});

test('on a phone what was being read far below stays where it is', async () => {
    const viewport = { width: 360, height: 740 };
    const { reader, page, arrive } = await openHeld(`en/${faculty}/outcomes.html`, { viewport, hasTouch: true, isMobile: true });
    const text = 'Two sets of rates for 2017';
    const heading = page.locator('#edition main a').filter({ hasText: text }).first();
    await heading.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 368));
    const at = await heading.boundingBox();
    await arrive();
    const there = await page.locator('#mirror main a').filter({ hasText: text }).first().boundingBox();
    assert.ok(Math.abs(at.y - there.y) <= 10, `“${text}” moved from ${at.y} to ${there.y}`);
    await reader.done();
});

for (const [what, prepare, said] of [
    ['the program is blocked', (page) => page.route('**/*.wasm', (route) => route.abort()), /could not be loaded/],
    ['no data can be had', (page) => page.route('**/data/**', (route) => route.abort()), /data .*could not be loaded/],
    ['all data is corrupt', (page) => page.route('**/data/**', (route) => route.fulfill({ status: 200, body: '<html>' })), /data .*could not be loaded/],
    ['the script is blocked', (page) => page.route('**/app-*.js', (route) => route.abort()), null],
    ['there is no WebGL', (page) => page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; }), /WebGL 2/],
    ['the program stops in its first frame', (page) => page.addInitScript(() => {
        WebGL2RenderingContext.prototype.drawElements = () => { throw 'drawing'; };
    }), /stopped/],
    ['there is no WebAssembly', (page) => page.addInitScript(() => { delete window.WebAssembly; }), /could not be loaded/],
]) {
    test(`when ${what} the static edition stays, and says what is missing`, async () => {
        const context = await atlas.context({});
        const page = await context.newPage();
        await prepare(page);
        await page.goto(`${atlas.address}?page=partners&faculty=${faculty}&lang=en`);
        if (said) {
            await page.waitForFunction(() => document.documentElement.dataset.atlas === 'failed');
            assert.match(await page.locator('#status').innerText(), said);
            assert.doesNotMatch(await page.locator('#status').innerText(), /fetch|error/i);
            assert.equal(new URL(page.url()).search, `?page=partners&faculty=${faculty}&lang=en`);
            await page.waitForFunction(() => document.documentElement.dataset.elsewhere === undefined);
            assert.deepEqual(await visibleTitles(page), ['Partners']);
        } else {
            // Nobody is there to fetch the right page: after a moment the start page is shown, which leads to all others.
            await page.waitForFunction(() => getComputedStyle(document.getElementById('edition')).visibility === 'visible');
            assert.deepEqual(await visibleTitles(page), ['Glasgow College, UESTC']);
            const links = page.locator('#unscripted a');
            assert.deepEqual(await links.evaluateAll((all) => all.map(({ lang }) => lang)), ['en', 'zh-Hans']);
            await links.first().click();
            assert.deepEqual(await visibleTitles(page), ['Partners']);
        }
        await context.close();
    });
}

test('a sheet that a link opens has the focus, without a ring until a key is pressed', async () => {
    for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
        const reader = await Reader.at(atlas, `page=outcomes&faculty=${faculty}&fact=further-study-2020&lang=en`, { viewport });
        const button = reader.page.getByRole('dialog').locator('a, button').first();
        assert.ok(await button.evaluate((element) => element === document.activeElement));
        const { x, y, width, height } = await button.boundingBox();
        const clip = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
        const quiet = await reader.page.screenshot({ clip });
        await button.evaluate((element) => element.blur());
        await reader.settled();
        assert.ok(quiet.equals(await reader.page.screenshot({ clip })), 'a ring');
        await reader.done();
    }
});

test('without the app a link to a fact shows it where the edition has it, and the notice can be put away', async () => {
    const context = await atlas.context({});
    const page = await context.newPage();
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto(`${atlas.address}?page=outcomes&faculty=${faculty}&fact=further-study-2020&lang=en`);
    const article = page.locator('article:target');
    await article.waitFor();
    assert.equal(await article.getAttribute('id'), 'further-study-2020');
    const { y } = await article.boundingBox();
    assert.ok(y > -80 && y < 400, `the figure is at ${y}`);
    assert.match(page.url(), /fact=further-study-2020/);
    await page.getByRole('button', { name: 'Close' }).click();
    assert.equal(await page.locator('#status').count(), 0);
    await page.locator('#edition').getByRole('link', { name: 'Partners' }).first().click();
    assert.match(page.url(), new RegExp(`/en/${faculty}/partners\\.html$`));
    await context.close();
});
