// Filters and typed text in a real browser: what only a browser can tell, such as input methods, the history, the keys of
// its own elements, and what is seen of a text that lies above the canvas. By roles, so that any list with filters will do.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const list = 'page=pathways&faculty=uestc-glasgow-college&lang=en';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

const test = (name, run, options = {}) => untimedTest(name, { timeout: 90_000 }, async () => {
    const reader = await Reader.at(atlas, list, options);
    const mirror = reader.page.locator('#mirror');
    await reader.settled();
    await run({ reader, page: reader.page, mirror, search: mirror.getByRole('searchbox') });
    await reader.done();
});

const values = (locator) => locator.evaluateAll((elements) => elements.map((element) => element.value));
const places = (page) => page.evaluate(() => history.length);

test('what is typed narrows the list with each letter, and is one place that Back leaves', async ({ reader, page, search }) => {
    const before = await places(page);
    await search.focus();
    for (const [at, letter] of [...'win'].entries()) {
        await reader.press(letter);
        assert.equal((await reader.route()).q, 'win'.slice(0, at + 1));
    }
    assert.equal(await places(page), before + 1);
    await page.goBack();
    await reader.settled();
    assert.equal((await reader.route()).q, undefined);
    assert.equal(await search.inputValue(), '', 'although it has the focus');
    await page.goForward();
    await reader.settled();
    assert.equal(await search.inputValue(), 'win');
});

test('typing on after Back is another place', async ({ reader, page, search }) => {
    await search.focus();
    await reader.press('w');
    await page.goBack();
    await reader.settled();
    await reader.press('m');
    assert.equal((await reader.route()).q, 'm');
    await page.goBack();
    await reader.settled();
    assert.equal((await reader.route()).q, undefined);
});

test('an input method at work enters nothing until it is done', async ({ reader, page, search }) => {
    const client = await reader.context.newCDPSession(page);
    await search.focus();
    for (const text of ['w', 'we', 'wen']) {
        await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await reader.settled();
        assert.equal((await reader.route()).q, undefined);
        assert.equal(await search.inputValue(), text, 'a frame took away what the input method had put there');
    }
    await client.send('Input.insertText', { text: '温' });
    await reader.settled();
    assert.equal((await reader.route()).q, '温');
    assert.equal(await search.inputValue(), '温');
});

test('a paste, its undoing and an emoji are the browser\'s own', async ({ reader, page, search }) => {
    await search.focus();
    await page.keyboard.insertText('Monash 🎓');
    await reader.settled();
    assert.equal((await reader.route()).q, 'Monash 🎓');
    await reader.press('Control+z');
    assert.equal(await search.inputValue(), '');
    assert.equal((await reader.route()).q, undefined);
});

test('Escape empties the search and leaves the focus there', async ({ reader, page, search }) => {
    await search.focus();
    await page.keyboard.type('win');
    await reader.press('Escape');
    assert.equal(await search.inputValue(), '');
    assert.equal((await reader.route()).q, undefined);
    assert.ok(await search.evaluate((element) => element === document.activeElement));
});

test('a press on what is painted of a field gives it the focus', async ({ reader, search, page }) => {
    const box = await search.boundingBox();
    await page.mouse.click(box.x + 12, box.y + box.height / 2); // on the sign beside the text
    await reader.settled();
    assert.ok(await search.evaluate((element) => element === document.activeElement));
});

test('typed text is seen, in the colour of the palette, in light and in dark', async ({ reader, page, search }) => {
    const colours = () => search.evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.documentElement).getPropertyValue('--text').trim()]);
    const seen = new Set();
    for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await reader.settled();
        const [shown, wanted] = await colours();
        const [red, green, blue] = shown.match(/\d+/g).map(Number);
        assert.equal(`#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`, wanted);
        seen.add(shown);
    }
    assert.equal(seen.size, 2);
    assert.ok(await search.evaluate((element) => parseFloat(getComputedStyle(element).fontSize) >= 16));
});

test('typed text is cut off where the painted bar covers it', async ({ reader, page, search }) => {
    const cut = () => search.evaluate((element) => getComputedStyle(element).clipPath);
    const box = await search.boundingBox();
    const bar = await page.evaluate(() => document.querySelector('#mirror > header').getBoundingClientRect().bottom);
    const scrollBy = async (pixels) => { await page.evaluate((by) => window.scrollBy(0, by), pixels); await reader.settled(); };
    await scrollBy(box.y - bar - 20);
    assert.equal(await cut(), 'none');
    await scrollBy(40);
    assert.match(await cut(), /inset\((19|20|21)(\.\d+)?px 0px 0px\)/);
    await scrollBy(100);
    assert.match(await cut(), /inset\(\d+/);
    await scrollBy(-140);
    assert.equal(await cut(), 'none');
});

test('a box is ticked by the mouse and by the space bar, and keeps the focus', async ({ reader, page, mirror }) => {
    const box = mirror.locator('input[type=checkbox]:not([aria-disabled]):not(:checked)').first();
    const id = await box.getAttribute('data-node');
    const same = mirror.locator(`input[data-node="${id}"]`);
    await same.click();
    await reader.settled();
    assert.ok(await same.isChecked());
    await page.keyboard.press('Space');
    await reader.settled();
    assert.ok(!(await same.isChecked()));
    assert.ok(await same.evaluate((element) => element === document.activeElement));
});

test('boxes that are ticked within one frame are all ticked', async ({ reader, page, mirror }) => {
    const boxes = mirror.locator('main input[type=checkbox]:not([aria-disabled]):not(:checked)');
    const ids = await boxes.evaluateAll((all) => all.slice(0, 2).map((box) => box.dataset.node));
    await page.evaluate((nodes) => nodes.forEach((node) => document.querySelector(`#mirror input[data-node="${node}"]`).click()), ids);
    await reader.settled();
    for (const id of ids) assert.ok(await mirror.locator(`input[data-node="${id}"]`).isChecked());
    assert.equal(await mirror.getByRole('button', { name: /^Remove filter/ }).count(), ids.length);
});

test('a box that the app leaves as it is shows that', async ({ reader, page, mirror }) => {
    const box = mirror.locator('main input[type=checkbox]:not([aria-disabled]):not(:checked)').first();
    const id = await box.getAttribute('data-node');
    // Twice in a frame: the app's answer is the same box again, whatever the browser made of it.
    await page.evaluate((node) => {
        const element = document.querySelector(`#mirror input[data-node="${node}"]`);
        element.click();
        element.click();
        element.checked = true;
    }, id);
    await reader.settled();
    assert.ok(!(await mirror.locator(`input[data-node="${id}"]`).isChecked()));
});

test('text that was selected before does not keep a press from what it is for', async ({ reader, page, mirror }) => {
    await mirror.locator('main p').first().dblclick({ position: { x: 30, y: 12 } });
    assert.notEqual(await page.evaluate(() => getSelection().toString().trim()), '');
    const box = mirror.locator('main label:has(input[type=checkbox]:not([aria-disabled]):not(:checked))').first();
    const id = await box.locator('input').getAttribute('data-node');
    await box.click();
    await reader.settled();
    assert.ok(await mirror.locator(`input[data-node="${id}"]`).isChecked());
});

test('a box that gives nothing can be reached, says why, and stays as it is', async ({ reader, page, mirror }) => {
    const box = mirror.locator('input[type=checkbox][aria-disabled]').first();
    if (await box.count() === 0) return;
    assert.ok(await box.getAttribute('title'));
    await box.focus();
    const before = page.url();
    await page.keyboard.press('Space');
    await reader.settled();
    assert.ok(!(await box.isChecked()));
    assert.equal(page.url(), before);
});

test('what is no number stays in its field with what is wrong with it, and the filter as it was', async ({ reader, page, mirror }) => {
    const field = mirror.getByRole('textbox').first();
    const enter = async (text) => {
        await field.fill(text);
        await field.press('Enter');
        await reader.settled();
    };
    await enter('2');
    const filtered = page.url();
    await enter('abc');
    assert.equal(await field.inputValue(), 'abc');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.match(await field.getAttribute('title'), /“abc” is not a number/);
    assert.match(await page.locator('#announcer').textContent(), /“abc” is not a number/);
    assert.equal(page.url(), filtered);
    await enter('3');
    assert.equal(await field.getAttribute('aria-invalid'), null);
    assert.notEqual(page.url(), filtered);
});

test('a slider moves by keys and by dragging, stops at the other, and its field follows', async ({ reader, page, mirror }) => {
    const sliders = mirror.getByRole('slider');
    if (await sliders.count() === 0) return;
    const [from, to] = [sliders.nth(0), sliders.nth(1)];
    const number = async (slider) => Number(await slider.inputValue());
    const start = await number(from);
    await from.focus();
    await reader.press('ArrowRight');
    assert.ok(await number(from) > start);
    const fields = await values(mirror.getByRole('textbox'));
    assert.ok(fields.includes(await from.inputValue()), fields.join());

    const { min, max } = await from.evaluate((element) => ({ min: Number(element.min), max: Number(element.max) }));
    const at = (box, value) => box.x + 22 + ((value - min) / (max - min)) * (box.width - 44);
    const drag = async (start, end) => {
        const box = await from.boundingBox(); // what is greyed above says why, and moves it
        await page.mouse.move(at(box, start), box.y + box.height / 2);
        await page.mouse.down();
        await page.mouse.move(at(box, (start + end) / 2), box.y + box.height / 2, { steps: 4 });
        await page.mouse.move(at(box, end), box.y + box.height / 2, { steps: 4 });
        await page.mouse.up();
        await reader.settled();
    };
    await drag(await number(to), (min + max) / 2);
    assert.ok(Math.abs(await number(to) - (min + max) / 2) <= (max - min) / 8);
    await drag(await number(from), max);
    assert.equal(await number(from), await number(to), 'they passed each other');
});

test('a number is entered with Enter or by leaving its field, not before', async ({ reader, page, mirror }) => {
    const field = mirror.getByRole('textbox').first();
    if (await field.count() === 0) return;
    const slider = mirror.getByRole('slider').first();
    const [before, wanted] = await slider.evaluate((element) => [element.value, String(Number(element.min) + Number(element.step))]);
    await field.focus();
    await page.keyboard.type(wanted);
    await reader.settled();
    assert.equal(await slider.inputValue(), before);
    await reader.press('Enter');
    assert.equal(await slider.inputValue(), wanted);
    await field.fill('');
    await reader.press('Tab');
    assert.equal(await slider.inputValue(), before);
});

test('on a phone the filters are a sheet, through which nothing of the page is seen', async ({ reader, page, mirror, search }) => {
    await search.fill('u');
    await reader.settled();
    const text = search.first();
    await mirror.locator('main button').filter({ hasText: /Filter/ }).first().click();
    await reader.settled();
    assert.equal(await mirror.getByRole('dialog').count(), 1);
    const colour = await page.locator('#mirror main .field > input').evaluate((element) => getComputedStyle(element).color);
    assert.equal(colour, 'rgba(0, 0, 0, 0)');
    const box = mirror.getByRole('dialog').locator('input[type=checkbox]:not([aria-disabled])').first();
    const ticked = await box.isChecked();
    await box.click();
    await reader.settled();
    assert.equal(await box.isChecked(), !ticked);
    await reader.press('Escape');
    assert.equal(await mirror.getByRole('dialog').count(), 0);
    assert.equal(await text.inputValue(), 'u');
}, phone);
