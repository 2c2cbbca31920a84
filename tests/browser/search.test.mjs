// The search box in a browser: its keys, what it finds while one types, and what is fetched for that.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

const box = (page) => page.getByRole('dialog', { name: /^(Search|搜索)$/ });

async function opened(query, options) {
    const reader = await Reader.at(atlas, query, options);
    await reader.settled();
    await reader.page.keyboard.press('/');
    await box(reader.page).waitFor();
    return reader;
}

test('the key opens it, the arrows go through what was found, Enter opens, and Back returns', { timeout: 90_000 }, async () => {
    const reader = await opened('page=outcomes&lang=en');
    const { page } = reader;
    await page.keyboard.type('tu delft');
    const first = box(page).getByRole('link').first();
    await first.filter({ hasText: 'Delft University of Technology' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.matches('[role="list"] a'));
    assert.equal(await first.evaluate((element) => element === document.activeElement), true);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement.type), 'search');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Delft University of Technology' }).waitFor();
    assert.equal((await reader.route()).partner, 'tu-delft');
    await page.goBack();
    await reader.settled();
    assert.equal((await reader.route()).partner, undefined);
    await reader.done();
});

test('who is faster than the answer to what was typed loses no key', { timeout: 90_000 }, async () => {
    const reader = await opened('page=outcomes&lang=en');
    const { page } = reader;
    for (const keys of [['Enter'], ['ArrowDown', 'Enter'], ['ArrowDown', 'ArrowUp', 'Enter']]) {
        await page.waitForFunction(() => document.activeElement?.type === 'search');
        // All before the next frame.
        await page.evaluate((pressed) => {
            const field = document.activeElement;
            field.value = 'tu delft';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            for (const key of pressed) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }, keys);
        await page.getByRole('dialog', { name: 'Delft University of Technology' }).waitFor();
        await page.goBack();
        await page.getByRole('dialog', { name: 'Delft University of Technology' }).waitFor({ state: 'detached' });
        await page.keyboard.press('/');
        await box(page).waitFor();
    }
    await reader.done();
});

test('pinyin and initials find Chinese names, and only then their readings are fetched', { timeout: 90_000 }, async () => {
    const fetched = [];
    const reader = await Reader.at(atlas, 'lang=zh', {
        prepare: (page) => page.on('request', (request) => fetched.push(request.url())),
    });
    await reader.settled();
    const readings = () => fetched.filter((address) => /pinyin/.test(address)).length;
    assert.equal(readings(), 0);
    const { page } = reader;
    await page.keyboard.press('Control+k');
    await box(page).waitFor();
    for (const [typed, name] of [['gelasige', '格拉斯哥大学'], ['glsg', '格拉斯哥大学'], ['港科大', '香港科技大学']]) {
        await box(page).getByRole('searchbox').fill(typed);
        await box(page).getByRole('link').first().filter({ hasText: name }).waitFor();
    }
    assert.equal(readings(), 1);
    await reader.done();
});

test('a count is announced, a slip is answered with what was meant, and Escape gives the focus back', { timeout: 90_000 }, async () => {
    const reader = await Reader.at(atlas, 'page=pathways&lang=en');
    await reader.settled();
    const { page } = reader;
    const button = page.getByRole('button', { name: /^Search/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await box(page).waitFor();
    await page.keyboard.type('sheffield');
    await page.locator('#announcer').filter({ hasText: /\d+ results?/ }).waitFor();
    await page.keyboard.press('Escape'); // empties the field
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
    assert.equal(await button.evaluate((element) => element === document.activeElement), true);
    await reader.done();
});

test('the key stays with a field that is being typed in', { timeout: 90_000 }, async () => {
    const reader = await Reader.at(atlas, 'page=pathways&lang=en');
    await reader.settled();
    const { page } = reader;
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('/');
    assert.equal(await page.getByRole('searchbox').inputValue(), '/');
    assert.equal(await box(page).count(), 0);
    await reader.done();
});
