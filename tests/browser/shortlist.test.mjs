// The shortlist in a real browser: what the device keeps, what a link carries, and what two tabs tell each other. And the
// comparison from the first record to the address.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const test = (name, run) => untimedTest(name, { timeout: 120_000 }, run);
const windsor = 'page=pathways&faculty=uestc-glasgow-college&opportunity=windsor-4x';
const monash = 'page=pathways&faculty=uestc-glasgow-college&opportunity=monash-4x';
const windsorName = '4+X with the University of Windsor';
const kept = 'partner-atlas shortlist 1\nuestc-glasgow-college:windsor-4x';

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

const stored = (reader) => reader.page.evaluate(() => localStorage.getItem('partner-atlas.shortlist'));
/** Puts something into the storage before the app starts, the first time only. */
const storing = (text) => (page) => page.addInitScript((value) => {
    if (localStorage.getItem('partner-atlas.shortlist') === null) localStorage.setItem('partner-atlas.shortlist', value);
}, text);

test('what was added on a sheet is there after a reload', async () => {
    const reader = await Reader.at(atlas, windsor);
    await reader.click('button', 'Add to shortlist');
    assert.equal(await stored(reader), kept);
    await reader.page.reload();
    await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    assert.ok(await reader.has('button', 'On the shortlist – take off'));
    await reader.click('link', 'Shortlist 1');
    assert.equal((await reader.route()).show, 'shortlist');
    assert.ok(await reader.has('dialog', 'Your shortlist'));
    assert.ok(await reader.has('heading', windsorName));
    await reader.done();
});

test('the button that added takes off, and keeps the focus', async () => {
    const reader = await Reader.at(atlas, windsor);
    await reader.click('button', 'Add to shortlist');
    assert.ok((await reader.find('button', 'On the shortlist – take off')).focused);
    await reader.press('Enter');
    assert.ok((await reader.find('button', 'Add to shortlist')).focused);
    assert.equal(await stored(reader), 'partner-atlas shortlist 1');
    await reader.done();
});

test('the keyboard moves an entry up, and the focus goes with it', async () => {
    const prepare = storing(`${kept}\nuestc-glasgow-college:monash-4x`);
    const reader = await Reader.at(atlas, 'show=shortlist', { prepare });
    const up = reader.page.locator('#mirror').getByRole('button', { name: /^Move .*Monash.* up$/ });
    await up.focus();
    await reader.press('Enter');
    assert.ok(await up.evaluate((button) => button === document.activeElement));
    assert.match(await stored(reader), /monash-4x\n.*windsor-4x$/);
    assert.match(await reader.page.locator('#announcer').textContent(), /place 1 of 2/);
    await reader.done();
});

test('a link to share is read-only, and its entries can be added to the own list', async () => {
    const sender = await Reader.at(atlas, 'show=shortlist', { prepare: storing(`${kept}\tmy own note`) });
    await sender.click('link', 'Link to share');
    const { searchParams } = new URL(sender.page.url());
    assert.equal(searchParams.get('shortlist'), 'windsor-4x');
    assert.ok(!sender.page.url().includes('note'));
    await sender.done();

    const receiver = await Reader.at(atlas, String(searchParams));
    assert.ok(await receiver.has('dialog', 'A shared shortlist'));
    assert.ok(!await receiver.has('button', 'Clear the shortlist'));
    assert.ok(!(await receiver.text()).includes('my own note'));
    assert.equal(await stored(receiver), null);
    await receiver.click('button', 'Add to mine');
    assert.equal(await stored(receiver), kept);
    await receiver.done();
});

test('what is gone is named, from a link as well as from the storage', async () => {
    const reader = await Reader.at(atlas, 'faculty=uestc-glasgow-college&shortlist=windsor-4x~was-here-once');
    assert.match(await reader.text(), /was-here-once/);
    await reader.done();
    const own = await Reader.at(atlas, 'show=shortlist', { prepare: storing(`${kept}\nuestc-glasgow-college:was-here-once`) });
    assert.ok(await own.has('heading', 'was-here-once'));
    await own.click('button', 'Take was-here-once off the shortlist');
    assert.equal(await stored(own), kept);
    await own.done();
});

test('clearing is undone by a button', async () => {
    const reader = await Reader.at(atlas, 'show=shortlist', { prepare: storing(`${kept}\tmy own note`) });
    await reader.click('button', 'Clear the shortlist');
    assert.equal(await stored(reader), 'partner-atlas shortlist 1');
    await reader.click('button', 'Undo');
    assert.equal(await stored(reader), `${kept}\tmy own note`);
    await reader.done();
});

test('another tab shows the change without being touched', async () => {
    const first = await Reader.at(atlas, windsor);
    const second = new Reader(atlas, first.context, await first.context.newPage());
    await second.page.goto(`${atlas.address}?show=shortlist`);
    await second.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    assert.ok(!await second.has('heading', windsorName));
    await first.click('button', 'Add to shortlist');
    await second.page.locator('#mirror').getByRole('heading', { name: windsorName }).first().waitFor({ state: 'attached' });
    assert.ok(await second.has('heading', windsorName));
    await first.done();
    assert.deepEqual(second.complaints, []);
});

const blocked = {
    'in a browser that refuses storage': (page) => page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    }),
    'in a browser whose storage is full': (page) => page.addInitScript(() => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    }),
};
for (const [where, prepare] of Object.entries(blocked)) {
    test(`the list lasts for the visit and says so, ${where}`, async () => {
        const reader = await Reader.at(atlas, windsor, { prepare });
        await reader.click('button', 'Add to shortlist');
        await reader.click('button', 'Close');
        await reader.click('link', 'Shortlist 1');
        assert.ok(await reader.has('heading', windsorName));
        assert.match(await reader.text(), /The list lasts for this visit only/);
        await reader.done();
    });
}

test('stored junk gives an empty list and a notice, and the next change replaces it', async () => {
    const reader = await Reader.at(atlas, `${windsor}&show=shortlist`, { prepare: storing('<img src=x onerror=alert(1)>') });
    await reader.click('button', 'Close');
    assert.match(await reader.text(), /The shortlist starts empty/);
    await reader.page.goto(`${atlas.address}?${windsor}`);
    await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    await reader.click('button', 'Add to shortlist');
    assert.equal(await stored(reader), kept);
    await reader.done();
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
    test(`two pathways are compared, at ${viewport.width} pixels`, async () => {
        const reader = await Reader.at(atlas, windsor, { viewport });
        await reader.click('button', 'Add to comparison');
        await reader.page.goto(`${atlas.address}?${monash}&compare=${(await reader.route()).compare}`);
        await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
        await reader.click('button', 'Add to comparison');
        if (viewport.width < 1000) await reader.press('Escape'); // the tray is below the sheet
        await reader.click('link', 'Compare 2');
        const route = await reader.route();
        assert.equal(route.compare, 'windsor-4x~monash-4x');
        assert.equal(route.show, 'comparison');
        assert.ok(await reader.has('heading', 'Comparison'));
        await reader.click('button', 'Only differences');
        assert.equal((await reader.route()).show, 'differences');
        await reader.page.goBack();
        assert.ok(await reader.has('heading', `Ask about ${windsorName}`));
        assert.ok(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await reader.done();
    });
}

test('Back from the comparison gives the focus back to what led there, in view', async () => {
    const reader = await Reader.at(atlas, 'page=pathways&faculty=uestc-glasgow-college&lang=en&compare=windsor-4x~monash-4x');
    const { page } = reader;
    const there = page.locator('#mirror').getByRole('link', { name: 'Compare 2' });
    await page.evaluate(() => window.scrollTo(0, 900));
    await reader.settled();
    await there.focus();
    await page.keyboard.press('Enter');
    assert.ok(await reader.has('heading', 'Comparison'));
    await page.goBack();
    await reader.settled();
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Compare 2'));
    const { top, bottom } = await page.evaluate(() => document.activeElement.getBoundingClientRect());
    assert.ok(top >= 0 && bottom <= 768, `${top}–${bottom}`);
    await reader.done();
});

for (const [what, leave] of [
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['Back', (page) => page.goBack()],
    ['a reload', (page) => page.reload()],
]) {
    test(`a note that is still being written is kept at ${what}`, async () => {
        const reader = await Reader.at(atlas, 'page=pathways&faculty=uestc-glasgow-college&lang=en', { prepare: storing(kept) });
        const { page } = reader;
        await reader.click('link', 'Shortlist 1');
        await page.locator('#mirror [role=dialog] .field > input').focus();
        await page.keyboard.type('ask about visas');
        assert.equal(await stored(reader), kept, 'written with each key');
        await leave(page);
        await reader.settled();
        assert.equal(await stored(reader), `${kept}\task about visas`);
        assert.equal((await reader.route()).show, what === 'a reload' ? 'shortlist' : undefined);
        await reader.done();
    });
}

for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
    test(`taking an entry off moves the focus to what follows in the list, ${viewport.width} wide`, async () => {
        const prepare = storing(`${kept}\nuestc-glasgow-college:monash-4x`);
        const reader = await Reader.at(atlas, 'show=shortlist&lang=en', { prepare, viewport });
        const takeOff = (name) => reader.page.locator('#mirror').getByRole('button', { name });
        const focused = () => reader.page.evaluate(() => {
            const { activeElement: active } = document;
            const { top, bottom } = active.getBoundingClientRect();
            return { text: active.textContent, inDialog: active.closest('[role=dialog]') !== null, seen: top >= 0 && bottom <= innerHeight };
        });
        await takeOff(/^Take .*Windsor.* off/).focus();
        await reader.press('Enter');
        assert.deepEqual([(await focused()).inDialog, (await focused()).seen], [true, true]);
        assert.match((await focused()).text, /Monash/);
        await takeOff(/^Take .*Monash.* off/).focus();
        await reader.press('Enter');
        assert.ok((await focused()).inDialog, `the focus is on “${(await focused()).text}”`);
        await reader.done();
    });
}

test('taking a record out of the comparison keeps the focus beside it', async () => {
    const query = 'page=pathways&faculty=uestc-glasgow-college&lang=en&compare=windsor-4x~monash-4x~stevens-4x&show=comparison';
    const reader = await Reader.at(atlas, query);
    const out = reader.page.locator('#mirror').getByRole('button', { name: /^Take out/ });
    await out.nth(1).focus();
    await reader.press('Enter');
    assert.equal(await out.count(), 2);
    const { tag, top } = await reader.page.evaluate(() => {
        const { activeElement: active } = document;
        return { tag: active.tagName, top: active.getBoundingClientRect().top };
    });
    assert.ok(tag !== 'H1' && tag !== 'BODY' && top > 0 && top < 768, `the focus is on ${tag} at ${top}`);
    await reader.done();
});
