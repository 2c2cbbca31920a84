// "Could I?" in a real browser: what is typed and picked is answered and kept on the device, and is in no link but the
// one that was asked for.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const test = (name, run) => untimedTest(name, { timeout: 120_000 }, run);
const pathways = 'page=pathways&faculty=uestc-glasgow-college';
const asking = `${pathways}&show=could-i`;
const kept = 'partner-atlas answers 1\naverage\t85\nscale\t100';

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

const stored = (reader, key = 'partner-atlas.answers') => reader.page.evaluate((name) => localStorage.getItem(name), key);
/** Puts something into the storage before the app starts, the first time only. */
const storing = (text) => (page) => page.addInitScript((value) => {
    if (localStorage.getItem('partner-atlas.answers') === null) localStorage.setItem('partner-atlas.answers', value);
}, text);
const field = (reader, name) => reader.page.locator('#mirror').getByRole('textbox', { name, exact: true });
async function enter(reader, name, text) {
    await field(reader, name).fill(text);
    await field(reader, name).press('Enter');
    await reader.settled();
}
const figures = async (reader) => (await reader.settled()).filter((node) => node.role === 'figure').map((node) => `${node.value} ${node.name}`);

test('an average and its scale are answered at once, with the questions to put to each partner', async () => {
    const reader = await Reader.at(atlas, pathways);
    await reader.click('link', 'Could I?');
    assert.ok(await reader.has('dialog', 'Could I?'));
    await enter(reader, 'Average: Mark', '85');
    assert.match(await reader.text(), /On which scale\? Nothing is converted\./);
    await reader.page.locator('#mirror').getByRole('radio', { name: '100', exact: true }).focus();
    await reader.press('Space');
    assert.doesNotMatch(await reader.text(), /On which scale\?/);
    assert.match(await reader.page.locator('#announcer').textContent(), /you meet, \d+ to ask/);
    assert.ok(await reader.has('heading', 'What to ask, and whom'));
    assert.match(await reader.text(), /Which average is required, and on which scale\?/);
    assert.equal(await stored(reader), kept);
    assert.deepEqual(await reader.route(), { page: 'pathways', faculty: 'uestc-glasgow-college', show: 'could-i', lang: 'en' });
    await reader.done();
});

test('wrong input is said at its field, stays there, and is mended with the keyboard', async () => {
    const reader = await Reader.at(atlas, asking);
    await reader.click('checkbox', 'IELTS');
    await enter(reader, 'IELTS: Writing', 'six');
    assert.equal(await field(reader, 'IELTS: Writing').getAttribute('aria-invalid'), 'true');
    assert.equal(await field(reader, 'IELTS: Writing').inputValue(), 'six');
    assert.match(await reader.page.locator('#announcer').textContent(), /“six” is not a number/);
    await enter(reader, 'IELTS: Writing', '6.5');
    assert.equal(await field(reader, 'IELTS: Writing').getAttribute('aria-invalid'), null);
    assert.equal(await stored(reader), 'partner-atlas answers 1\ntest\tIELTS\nwriting\t6.5');
    await reader.done();
});

test('a major that is not listed is added by typing, and taken away by its box', async () => {
    const reader = await Reader.at(atlas, asking);
    await enter(reader, 'Another major', '物理学; Optics');
    assert.equal(await stored(reader), 'partner-atlas answers 1\nmajor\t物理学\nmajor\tOptics');
    await reader.click('checkbox', 'Optics');
    assert.equal(await stored(reader), 'partner-atlas answers 1\nmajor\t物理学');
    await reader.done();
});

test('a budget of another currency is compared with nothing, and both amounts are shown', async () => {
    const prepare = storing('partner-atlas answers 1\nbudget\t9,000\ncurrency\tGBP');
    const reader = await Reader.at(atlas, asking, { prepare });
    assert.match(await reader.text(), /CNY 85,000 a student a year/);
    assert.match(await reader.text(), /You: GBP 9,000 a student a year · Another measure\. Nothing is converted\./);
    await reader.done();
});

test('the answers are there after a reload, and one press clears them', async () => {
    const reader = await Reader.at(atlas, asking, { prepare: storing(kept) });
    const before = await figures(reader);
    await reader.page.reload();
    await reader.page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
    assert.equal(await field(reader, 'Average: Mark').inputValue(), '85');
    assert.deepEqual(await figures(reader), before);
    await reader.click('button', 'Clear all answers');
    assert.equal(await stored(reader), 'partner-atlas answers 1');
    assert.equal(await field(reader, 'Average: Mark').inputValue(), '');
    await reader.click('button', 'Undo');
    assert.equal(await stored(reader), kept);
    await reader.done();
});

test('the share sheet leaves the answers out until its box is ticked, and whoever follows the link sees whose they are', async () => {
    const sender = await Reader.at(atlas, asking, { prepare: storing(kept) });
    await sender.click('button', /^Share or save this view$/);
    const dialog = sender.page.locator('dialog.takeaway');
    const link = dialog.getByRole('textbox', { name: 'Link to exactly this view' });
    await link.waitFor();
    const query = async () => new URL(await link.inputValue()).search; // a port may have any digits
    assert.doesNotMatch(await query(), /student|85/);
    await dialog.getByRole('checkbox', { name: 'Include my answers to “Could I?”' }).check();
    const address = new URL(await link.inputValue());
    assert.equal(address.searchParams.get('student'), 'average:85~scale:100');
    await dialog.getByRole('checkbox').uncheck();
    assert.doesNotMatch(await query(), /student/);
    assert.ok(!sender.page.url().includes('student'));
    await sender.done();

    const receiver = await Reader.at(atlas, String(address.searchParams), { prepare: storing('partner-atlas answers 1\naverage\t70\nscale\t100') });
    assert.ok(await receiver.has('heading', 'These answers came with a link'));
    assert.ok(!await receiver.has('textbox', 'Average: Mark'));
    await receiver.click('link', 'Show mine');
    assert.equal(await field(receiver, 'Average: Mark').inputValue(), '70');
    assert.equal((await receiver.route()).student, undefined);
    await receiver.page.goBack();
    await receiver.click('button', 'Use as mine');
    assert.equal(await stored(receiver), kept);
    await receiver.done();
});

test('where nobody has answered there is no box in the share sheet', async () => {
    const reader = await Reader.at(atlas, pathways);
    await reader.click('button', /^Share or save this view$/);
    const dialog = reader.page.locator('dialog.takeaway');
    await dialog.getByRole('img').waitFor();
    assert.equal(await dialog.getByRole('checkbox').count(), 0);
    await reader.done();
});

test('stored junk is said and put aside, and the shortlist is not touched', async () => {
    const junk = '<img src=x onerror=alert(1)>';
    const reader = await Reader.at(atlas, asking, { prepare: storing(junk) });
    assert.match(await reader.text(), /Your answers start empty/);
    await enter(reader, 'Year of study', '3');
    assert.equal(await stored(reader), 'partner-atlas answers 1\nyear\t3');
    assert.equal(await stored(reader, 'partner-atlas.answers.unread'), junk);
    assert.equal(await stored(reader, 'partner-atlas.shortlist'), null);
    await reader.done();
});

test('a browser that keeps nothing is told about, and answers all the same', async () => {
    const prepare = (page) => page.addInitScript(() => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    });
    const reader = await Reader.at(atlas, asking, { prepare });
    await enter(reader, 'Year of study', '3');
    assert.match(await reader.text(), /Your answers last for this visit only/);
    assert.ok(await reader.has('heading', 'What the answers give'));
    await reader.done();
});

test('in Chinese on a phone the sheet is full, and everything is in reach', async () => {
    const reader = await Reader.at(atlas, `${asking}&lang=zh`, { prepare: storing(kept), viewport: { width: 360, height: 740 }, hasTouch: true });
    assert.ok(await reader.has('dialog', '我可以吗？'));
    assert.ok(await reader.has('heading', '问什么，向谁问'));
    const beyond = (await reader.tree()).filter((node) => node.rect[2] > 361);
    assert.deepEqual(beyond.map((node) => node.name), []);
    await reader.done();
});
