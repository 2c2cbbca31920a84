import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test as untimedTest } from 'node:test';
import { dist, openAtlas, Reader } from './support.mjs';

const faculties = ['uestc-glasgow-college', 'ouc-information-science-engineering'];
const pages = ['overview', 'partners', 'pathways', 'exchange', 'outcomes', 'sources'];

/** A test that hangs fails, and the others go on. */
const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** A blank or single-coloured frame compresses to a few kilobytes, text and shapes do not. */
async function isPainted(reader) {
    return (await reader.page.screenshot()).length > 20_000;
}

for (const faculty of faculties) {
    for (const lang of ['en', 'zh']) {
        test(`all pages of ${faculty} open in ${lang} with a title, words and something painted`, async () => {
            const reader = await Reader.at(atlas, `faculty=${faculty}&lang=${lang}`);
            const titles = new Set();
            for (const page of pages) {
                await reader.page.evaluate((query) => {
                    history.pushState(null, '', query);
                    dispatchEvent(new PopStateEvent('popstate'));
                }, `?page=${page}&faculty=${faculty}&lang=${lang}`);
                const nodes = await reader.settled();
                const title = nodes.filter((node) => node.role === 'heading' && node.level === 1);
                assert.equal(title.length, 1, page);
                titles.add(title[0].name);
                assert.ok(nodes.length > 30, `${page} says next to nothing`);
                assert.ok(await isPainted(reader), `${page} is not painted`);
            }
            assert.equal(titles.size, pages.length);
            assert.equal(await reader.page.evaluate(() => document.documentElement.lang), lang === 'en' ? 'en' : 'zh-Hans');
            await reader.done();
        });
    }
}

test('the navigation leads to each page and the address follows', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`);
    for (const [name, page] of [['Partners', 'partners'], ['Pathways', 'pathways'], ['Exchange', 'exchange'], ['Outcomes', 'outcomes'],
        ['Sources', 'sources']]) {
        await reader.click('link', name);
        assert.equal((await reader.route()).page, page);
    }
    await reader.done();
});

test('the faculty switch shows the other faculty on the same page', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`);
    const nodes = await reader.settled();
    const others = nodes.filter((node) => node.role === 'radio' && /Ocean|OUC|Information Science/i.test(node.name));
    assert.equal(others.length, 1);
    await reader.click('radio', others[0].name);
    assert.deepEqual(await reader.route(), { page: 'partners', faculty: faculties[1], lang: 'en' });
    assert.match(await reader.text(), /Heriot-Watt/);
    await reader.done();
});

test('the browser\'s language decides the first visit', async () => {
    const chinese = await Reader.at(atlas, '', { locale: 'zh-CN' });
    assert.equal((await chinese.route()).lang, 'zh');
    assert.ok(await chinese.has('link', '合作伙伴'));
    await chinese.done();
    const english = await Reader.at(atlas, '', { locale: 'fr-FR' });
    assert.equal((await english.route()).lang, 'en');
    await english.done();
});

test('the language changes without a reload and keeps page and selection', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&partner=university-of-windsor&lang=en`);
    await reader.page.evaluate(() => { window.sameDocument = true; });
    await reader.click('radio', '中文');
    assert.equal(await reader.page.evaluate(() => window.sameDocument), true);
    assert.deepEqual(await reader.route(), {
        page: 'partners', faculty: faculties[0], partner: 'university-of-windsor', lang: 'zh',
    });
    assert.match(await reader.text(), /温莎大学/);
    await reader.done();
});

test('a deep link opens exactly its record and its source sheet', async () => {
    const query = `page=outcomes&faculty=${faculties[0]}&fact=further-study-2020&lang=en`;
    const reader = await Reader.at(atlas, query);
    assert.equal(new URL(reader.page.url()).search, `?${query}`);
    assert.ok(await reader.has('dialog', /.+/));
    assert.match(await reader.text(), /90\.7%/);
    await reader.press('Escape');
    assert.equal((await reader.route()).fact, undefined);
    assert.ok(!(await reader.has('dialog', /.+/)));
    await reader.done();
});

test('a figure opens its source: document, section, paragraph and the figure as printed', async () => {
    const reader = await Reader.at(atlas, `page=outcomes&faculty=${faculties[0]}&lang=en`);
    const nodes = await reader.settled();
    const figure = nodes.find((node) => node.role === 'link' && /fact=further-study-2020\b/.test(node.href ?? ''));
    assert.ok(figure, 'no figure leads to the further-study rate');
    await reader.click('link', figure.name);
    const text = await reader.text();
    for (const part of [/二/, /paragraph 5/i, /90\.7%/, /八/]) assert.match(text, part);
    await reader.done();
});

test('Back and Forward walk through what was opened', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`);
    await reader.click('link', 'Partners');
    await reader.click('link', 'Pathways');
    await reader.page.goBack();
    assert.equal((await reader.route()).page, 'partners');
    assert.ok((await reader.settled()).some((node) => node.role === 'link' && node.name === 'Partners' && node.selected));
    await reader.page.goBack();
    assert.ok((await reader.settled()).some((node) => node.role === 'link' && node.name === 'Overview' && node.selected));
    await reader.page.goForward();
    assert.ok((await reader.settled()).some((node) => node.role === 'link' && node.name === 'Partners' && node.selected));
    await reader.done();
});

test('a table sorts by a click on its header, and turns round on the next', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`);
    const sorted = async () => (await reader.settled()).filter((node) => node.role === 'columnheader' && node.sort).map((node) => [node.name, node.sort]);
    const names = async () => (await reader.settled()).filter((node) => node.role === 'rowheader').map((node) => node.name);
    const turn = async () => {
        await reader.page.getByRole('columnheader').getByRole('button', { name: 'Country or region' }).click();
        await reader.settled();
    };
    await turn();
    assert.equal((await reader.route()).sort, 'country');
    assert.deepEqual(await sorted(), [['Country or region', 'ascending']]);
    const ascending = await names();
    await turn();
    assert.equal((await reader.route()).sort, '-country');
    assert.deepEqual(await sorted(), [['Country or region', 'descending']]);
    const descending = await names();
    assert.ok(ascending.length > 10);
    assert.notDeepEqual(ascending, descending);
    assert.deepEqual([...ascending].sort(), [...descending].sort());
    await reader.done();
});

test('a link with unknown or hostile content opens a page and says what was dropped', async () => {
    const hostile = 'page=partnerz&faculty=../../etc/passwd&partner=%3Cscript%3Ealert(1)%3C/script%3E&sort=%00%FF&lang=xx&evil=1';
    const reader = await Reader.at(atlas, hostile);
    assert.equal((await reader.route()).page, 'partners');
    const nodes = await reader.settled();
    const dropped = nodes.map((node) => / = /.test(node.name) && node.name.split(' = ')[0]).filter(Boolean);
    assert.deepEqual(new Set(dropped), new Set(['page', 'faculty', 'partner', 'sort', 'lang', 'evil']));
    await reader.done();
});

test('the theme of the address and that of the system are both honoured', async () => {
    for (const [query, colorScheme, expected] of [['theme=dark', 'light', 'dark'], ['theme=light', 'dark', 'light'], ['', 'dark', 'dark']]) {
        const reader = await Reader.at(atlas, query, { colorScheme });
        assert.equal(await reader.page.evaluate(() => document.documentElement.dataset.theme), expected);
        await reader.done();
    }
});

test('Tab walks in reading order and leaves the page at its end', async () => {
    const reader = await Reader.at(atlas, `page=exchange&faculty=${faculties[1]}&lang=en`);
    // Of radio buttons that belong together only the chosen one is a stop; the arrow keys reach the others.
    const order = (await reader.settled()).filter((node) => node.focusable && (node.role !== 'radio' || node.selected)).map((node) => node.id);
    const walked = [];
    for (let step = 0; step < order.length; ++step) {
        walked.push((await reader.press('Tab')).find((node) => node.focused)?.id);
    }
    assert.deepEqual(walked, order);
    assert.equal((await reader.press('Tab')).find((node) => node.focused), undefined);
    await reader.done();
});

test('Enter follows the focused link', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`);
    let focused;
    for (let step = 0; step < 20 && focused?.name !== 'Outcomes'; ++step) {
        focused = (await reader.press('Tab')).find((node) => node.focused);
    }
    assert.equal(focused?.name, 'Outcomes');
    await reader.press('Enter');
    assert.equal((await reader.route()).page, 'outcomes');
    await reader.done();
});

test('nothing is drawn while nothing happens: no frame in five seconds', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`, {
        prepare: (page) => page.addInitScript(() => {
            window.framesAsked = 0;
            const ask = window.requestAnimationFrame.bind(window);
            window.requestAnimationFrame = (callback) => { ++window.framesAsked; return ask(callback); };
        }),
    });
    await reader.settled();
    await reader.page.mouse.move(400, 300);
    await reader.settled();
    const frames = await reader.page.evaluate(async () => {
        const before = window.framesAsked;
        // Five seconds are what is promised; there is no other way to see that nothing happens in them.
        await new Promise((done) => setTimeout(done, 5000));
        return window.framesAsked - before;
    });
    assert.equal(frames, 0);
    await reader.done();
});

/** Answers a request for all data at once as if a file of data/ had been published with another content. */
const dataWith = (file, content) => (page) => page.route('**/data/all-*.bin', (route) => {
    const data = join(dist, 'data');
    const paths = readdirSync(data, { recursive: true }).filter((path) => path.endsWith('.json'));
    const contents = paths.map((path) => (path === file ? Buffer.from(content) : readFileSync(join(data, path))));
    const header = JSON.stringify(paths.map((path, number) => [path, contents[number].length]));
    return route.fulfill({ status: 200, body: Buffer.concat([Buffer.from(`${header}\n`), ...contents]) });
});

async function isNamed(file, said, prepare) {
    for (const lang of ['en', 'zh']) {
        const reader = await Reader.at(atlas, `lang=${lang}`, { prepare });
        const text = await reader.text();
        assert.ok(text.includes(file), text);
        assert.match(text, said);
        if (lang === 'zh') assert.match(text, /[\u4e00-\u9fff]{6}/);
        await reader.done({ allow: [/404/, /preload/] });
    }
}

for (const [what, content, said] of [
    ['no JSON', '{\n  "organisations": [', /organisations\.json.*2/s],
    ['of the wrong type', '{"organisations": 7}', /organisations\.json/],
]) {
    test(`a data file that is ${what} is named in the chosen language, and the page stays alive`, () =>
        isNamed('organisations.json', said, dataWith('organisations.json', content)));
}

test('a data file that is missing is named in the chosen language, and the page stays alive', () =>
    isNamed('organisations.json', /404/, async (page) => {
        await page.route('**/data/all-*.bin', (route) => route.fulfill({ status: 404 }));
        await page.route('**/data/organisations.json', (route) => route.fulfill({ status: 404 }));
    }));

test('one faculty\'s broken file leaves the other faculty whole', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`, {
        prepare: dataWith(`${faculties[1]}/profile.json`, '[]'),
    });
    const text = await reader.text();
    assert.match(text, new RegExp(`${faculties[1]}/profile\\.json`));
    assert.match(text, /Windsor/);
    assert.equal(await reader.state(), 'ready');
    await reader.done();
});

test('data that comes in one file is not fetched again file by file', async () => {
    const reader = await Reader.at(atlas, 'lang=en');
    const fetched = await reader.fetched(/\/data\//);
    assert.equal(fetched.length, 1, fetched.join(' '));
    await reader.done();
});

for (const [what, damage] of [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['too long', (bytes) => Buffer.concat([bytes, Buffer.from(' ')])],
    ['another page', () => Buffer.from('<!doctype html>\n<title>Sign in</title>')],
    ['empty', () => Buffer.alloc(0)],
]) {
    test(`data in one file that is ${what} is fetched file by file instead`, async () => {
        const reader = await Reader.at(atlas, 'lang=en', {
            prepare: (page) => page.route('**/data/all-*.bin', async (route) => {
                const response = await route.fetch();
                await route.fulfill({ response, body: damage(await response.body()) });
            }),
        });
        assert.equal(await reader.state(), 'ready');
        assert.ok((await reader.fetched(/\/data\/.*\.json$/)).length > 10);
        assert.ok(!/\.json/.test(await reader.text()), 'something is reported');
        await reader.done({ allow: [/preload/] });
    });
}

test('without WebGL 2 the page says so in the chosen language', async () => {
    for (const [lang, words] of [['en', /need WebGL 2/], ['zh', /需要 WebGL 2/]]) {
        const reader = await Reader.at(atlas, `lang=${lang}`, {
            prepare: (page) => page.addInitScript(() => {
                HTMLCanvasElement.prototype.getContext = () => null;
            }),
        });
        assert.equal(await reader.state(), 'failed');
        assert.match(await reader.page.locator('#status').innerText(), words);
        await reader.done();
    }
});

test('a lost drawing context comes back with the same picture', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`);
    await reader.settled();
    const before = await reader.page.screenshot();
    await reader.page.evaluate(async () => {
        const canvas = document.getElementById('atlas');
        const loss = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        const event = (name) => new Promise((done) => canvas.addEventListener(name, done, { once: true }));
        const lost = event('webglcontextlost');
        loss.loseContext();
        await lost;
        await new Promise((done) => setTimeout(done)); // not before the event has been dealt with
        const restored = event('webglcontextrestored');
        loss.restoreContext();
        await restored;
    });
    await reader.settled();
    assert.ok((await reader.page.screenshot()).equals(before));
    await reader.done({ allow: [/CONTEXT_LOST_WEBGL/i] });
});

test('a drawing context that is not given back leaves the plain page of the address, and says so', async () => {
    const reader = await Reader.at(atlas, `page=overview&faculty=${faculties[0]}&lang=en`);
    await reader.settled();
    await reader.click('link', 'Outcomes');
    await reader.page.evaluate(() => document.getElementById('atlas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
    await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'failed');
    await reader.page.locator('#edition h1').filter({ hasText: 'Outcomes' }).waitFor();
    assert.match(await reader.page.locator('#status').innerText(), /taken the drawing surface away/);
    assert.equal(await reader.page.locator('#mirror').count(), 0);
    await reader.done({ allow: [/CONTEXT_LOST_WEBGL/i] });
});

test('after a reload with places ahead, Back still finds each as it was left', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`);
    const { page } = reader;
    await reader.settled();
    await reader.click('link', 'Sources');
    await page.goBack();
    await page.reload();
    await reader.settled();
    await page.goForward();
    await reader.settled();
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 300);
    await reader.settled();
    await page.locator('#mirror nav').getByRole('link', { name: 'Outcomes' }).click(); // without scrolling there
    await reader.settled();
    await page.goBack();
    await reader.settled();
    assert.equal((await reader.route()).page, 'sources');
    assert.equal(await page.evaluate(() => window.scrollY), 300);
    await reader.done();
});

test('the canvas has one pixel for each of the screen\'s', async () => {
    for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
        const reader = await Reader.at(atlas, 'lang=en', { deviceScaleFactor, viewport: { width: 360, height: 740 } });
        await reader.settled();
        const [pixels, width] = await reader.page.evaluate(() => {
            const canvas = document.getElementById('atlas');
            return [canvas.width, canvas.clientWidth];
        });
        assert.equal(width, 360);
        assert.equal(pixels, Math.round(360 * deviceScaleFactor));
        await reader.done();
    }
});

test('a finger scrolls and taps without a mouse', async () => {
    const reader = await Reader.at(atlas, `page=partners&faculty=${faculties[0]}&lang=en`, {
        viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true,
    });
    const title = await reader.find('heading', /./);
    const client = await reader.context.newCDPSession(reader.page);
    const touch = (type, y) => client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 180, y }] });
    await touch('touchStart', 600);
    for (let y = 580; y >= 300; y -= 20) await touch('touchMove', y);
    await touch('touchEnd');
    await reader.settled();
    const moved = await reader.find('heading', title.name);
    assert.ok(moved.rect[1] < title.rect[1] - 100, 'the page did not follow the finger');
    assert.equal((await reader.route()).partner, undefined, 'scrolling opened something');
    const tab = await reader.find('link', /^Pathways/);
    const [left, top, right, bottom] = tab.rect;
    const at = [{ x: (left + right) / 2, y: (top + bottom) / 2 }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await reader.settled();
    assert.equal((await reader.route()).page, 'pathways', 'the tap was not followed');
    await reader.done();
});

test('a Chinese font that cannot be had leaves the page at rest', async () => {
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=en`, {
        prepare: (page) => page.route('**/cjk-*', (route) => route.fulfill({ status: 404 })),
    });
    await reader.click('radio', '中文');
    const frames = await reader.page.evaluate(async () => {
        let asked = 0;
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => { ++asked; return ask(callback); };
        for (let turn = 0; turn < 50; ++turn) await new Promise((done) => setTimeout(done));
        return asked;
    });
    assert.ok(frames < 5, `${frames} frames without input`);
    await reader.done({ allow: [/404/] });
});

test('the first page loads the first fonts and no others, before it is ready', async () => {
    const latin = ['latin-bold', 'latin-regular', 'mini-cjk'];
    for (const faculty of faculties) {
        for (const [lang, expected] of [['en', latin], ['zh', ['cjk-bold', 'cjk-regular', ...latin]]]) {
            const reader = await Reader.at(atlas, `faculty=${faculty}&lang=${lang}`);
            assert.ok((await reader.fonts()).includes(lang === 'zh' ? 'cjk-regular' : 'latin-regular'));
            await reader.boldFontsAreThere(lang === 'zh' ? 1 : 0);
            assert.deepEqual(await reader.fonts(), expected);
            assert.equal(await reader.page.evaluate(() => performance.getEntriesByName('atlas:interactive').length), 1);
            await reader.done();
        }
    }
});

test('a page with other hanzi is ready when their font is there', async () => {
    const reader = await Reader.at(atlas, `page=outcomes&faculty=${faculties[0]}&lang=zh`);
    const [interactive, loaded] = await reader.page.evaluate(() => [
        performance.getEntriesByName('atlas:interactive')[0].startTime,
        performance.getEntriesByType('resource').find((entry) => entry.name.includes('cjk-rest')).responseEnd,
    ]);
    assert.ok(loaded < interactive, `${loaded} is not before ${interactive}`);
    await reader.done();
});

test('other hanzi are fetched when a page shows them, and the page is as if they had been there', async () => {
    const query = `page=partners&faculty=${faculties[0]}&lang=zh`;
    const direct = await Reader.at(atlas, query);
    await direct.boldFontsAreThere(2);
    const expected = await direct.page.screenshot();
    await direct.done();
    const reader = await Reader.at(atlas, `faculty=${faculties[0]}&lang=zh`);
    await reader.page.evaluate((address) => {
        history.pushState(null, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
    }, `?${query}`);
    await reader.boldFontsAreThere(2);
    assert.ok((await reader.fonts()).includes('cjk-rest'));
    assert.ok((await reader.page.screenshot()).equals(expected));
    await reader.done();
});
