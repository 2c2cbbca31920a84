// What a reader does, in Firefox and in WebKit; the other suites have it, and more, in Chromium. Presses, keys and wheel
// are those of each engine's own driver, and what is painted is read from the screen.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { engines, openAtlasIn } from './engines.mjs';
import { Reader } from './support.mjs';

const glasgow = 'uestc-glasgow-college';

for (const engine of engines) {
    suite(engine, () => {
        let atlas;
        before(async () => { atlas = await openAtlasIn(engine); });
        after(() => atlas?.close());

        test('what the mirror says is painted in its place', async () => {
            const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&lang=zh`);
            const { rect: [left, top, right, bottom] } = await reader.find('heading', '升学路径');
            const [x, y] = await reader.page.evaluate(() => [window.mozInnerScreenX ?? screenX + outerWidth - innerWidth, window.mozInnerScreenY ?? screenY + outerHeight - innerHeight]);
            const picture = atlas.picture();
            let dark = 0;
            let all = 0;
            for (let row = Math.ceil(top); row < bottom; ++row) {
                for (let column = Math.ceil(left); column < right; ++column, ++all) dark += picture(x + column, y + row) < 100 ? 1 : 0;
            }
            assert.ok(dark / all > 0.02 && dark / all < 0.5, `${dark} of ${all} pixels are dark`);
            await reader.done();
        });

        test('a press where a link is painted leads on, and Back returns', async () => {
            const reader = await Reader.at(atlas, `page=overview&faculty=${glasgow}&lang=en`);
            await reader.click('link', 'Outcomes');
            assert.equal((await reader.route()).page, 'outcomes');
            assert.ok(await reader.has('heading', 'Outcomes'));
            await reader.page.goBack();
            await reader.page.waitForFunction(() => !location.search.includes('outcomes'));
            assert.ok(await reader.has('heading', /Glasgow College/));
            await reader.done();
        });

        test('a filter is chosen, counted and dropped', async () => {
            const reader = await Reader.at(atlas, `page=pathways&faculty=${glasgow}&lang=en`);
            const rows = async () => (await reader.settled()).filter(({ role }) => role === 'row' || role === 'TR').length;
            const all = await rows();
            await reader.click('checkbox', /^4\+X/);
            assert.equal((await reader.route()).kind, '4+x');
            assert.ok(await rows() < all);
            await reader.page.goBack();
            await reader.page.waitForFunction(() => !location.search.includes('kind='));
            assert.equal(await rows(), all);
            await reader.done();
        });

        test('Chinese is typed into the field of a list', async () => {
            const reader = await Reader.at(atlas, `page=partners&faculty=${glasgow}&lang=zh`);
            await reader.click('searchbox', /./);
            await reader.page.keyboard.type('温莎');
            await reader.page.waitForFunction(() => new URLSearchParams(location.search).get('q') === '温莎');
            assert.match(await reader.text(), /找到 1 家/);
            assert.ok(await reader.has('link', /^温莎大学/));
            await reader.done();
        });

        test('the keyboard reaches what is painted, in order, and presses it', async () => {
            const reader = await Reader.at(atlas, `page=overview&faculty=${glasgow}&lang=en`);
            const focused = async () => (await reader.settled()).find(({ focused: has }) => has);
            const seen = [];
            for (let tabs = 0; tabs < 25 && seen.at(-1) !== 'Partners'; ++tabs) {
                await reader.press('Tab');
                seen.push((await focused())?.name ?? '');
            }
            const order = (await reader.tree()).filter(({ focusable }) => focusable).map(({ name }) => name);
            assert.equal(seen.at(-1), 'Partners', seen.join(' | '));
            const places = seen.filter(Boolean).map((name) => order.indexOf(name));
            assert.deepEqual(places, [...places].sort((one, other) => one - other), seen.join(' | '));
            await reader.press('Enter');
            assert.equal((await reader.route()).page, 'partners');
            await reader.done();
        });

        test('the page scrolls, and what is painted with it', async () => {
            const reader = await Reader.at(atlas, `page=outcomes&faculty=${glasgow}&lang=en`);
            const { rect: before } = await reader.find('heading', 'Outcomes');
            await reader.page.keyboard.press('PageDown'); // WebKit's driver turns no wheel
            await reader.page.waitForFunction(() => scrollY > 0);
            await reader.settled();
            const scrolled = await reader.page.evaluate(() => scrollY);
            const { rect: then } = await reader.find('heading', 'Outcomes');
            assert.ok(Math.abs(before[1] - then[1] - scrolled) < 2);
            await reader.done();
        });

        test('the language changes on the page, in its title and in the address', async () => {
            const reader = await Reader.at(atlas, `page=exchange&faculty=${glasgow}&lang=en`);
            await reader.click('radio', '中文');
            assert.equal((await reader.route()).lang, 'zh');
            assert.equal(await reader.page.evaluate(() => document.documentElement.lang), 'zh-Hans');
            assert.ok(await reader.has('link', '合作伙伴'));
            await reader.done();
        });

        test('nothing is scheduled while nobody does anything', async () => {
            const reader = await Reader.at(atlas, `page=partners&faculty=${glasgow}&lang=en`);
            const frames = await reader.page.evaluate(() => new Promise((done) => {
                let count = 0;
                const ask = window.requestAnimationFrame.bind(window);
                window.requestAnimationFrame = (paint) => (++count, ask(paint));
                setTimeout(() => done(count), 2000);
            }));
            assert.equal(frames, 0);
            await reader.done();
        });
    });
}
