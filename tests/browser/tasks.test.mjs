// What the product's users come for, from the first page to the last, each once with roles and clicks and once with the
// keyboard alone. Focus is moved by keys only.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test as untimedTest } from 'node:test';
import { dist, openAtlas, Reader } from './support.mjs';

const [glasgow, ocean] = ['uestc-glasgow-college', 'ouc-information-science-engineering'];
const test = (name, run) => untimedTest(name, { timeout: 120_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** What a user sees of the app: never the static edition, which has the same roles. */
const app = (reader) => reader.page.locator('#mirror');
const link = (reader, name) => app(reader).getByRole('link', { name, exact: typeof name === 'string' }).first();
const button = (reader, name) => app(reader).getByRole('button', { name, exact: typeof name === 'string' }).first();
const radio = (reader, name) => app(reader).getByRole('radio', { name, exact: typeof name === 'string' }).first();
const sheet = (reader) => app(reader).getByRole('dialog');
const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Two ways of doing the same: each takes the element that is meant and leaves the page at rest. */
const clicks = {
    called: 'with clicks on roles',
    async activate(reader, element) {
        await element.click();
        await reader.settled();
    },
    async choose(reader, name) {
        await radio(reader, name).click();
        await reader.settled();
    },
    async close(reader) {
        await sheet(reader).getByRole('button', { name: /^(Close|关闭)$/ }).click();
        await reader.settled();
    },
};

const mostStops = 400;

async function reach(reader, element, what) {
    await element.waitFor({ state: 'attached' });
    // Whichever is nearer in reading order; a reader who overshoots turns round.
    const before = await element.evaluate((target) => {
        const active = document.activeElement;
        return active !== document.body && (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    for (let step = 0; step < mostStops; ++step) {
        if (await isFocused(element)) return;
        await reader.page.keyboard.press(before ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`${what ?? element} is not reached in ${mostStops} steps of Tab`);
}

const keys = {
    called: 'with the keyboard alone',
    async activate(reader, element) {
        await reach(reader, element);
        await reader.press('Enter');
    },
    /** Of radio buttons that belong together only the chosen one is a stop; the arrow keys reach the others. */
    async choose(reader, name) {
        const element = radio(reader, name);
        const chosen = app(reader).getByRole('radiogroup').filter({ has: reader.page.getByRole('radio', { name }) }).getByRole('radio', { checked: true });
        await reach(reader, chosen);
        const count = await element.evaluate((input) => document.getElementsByName(input.name).length);
        for (let step = 0; step < count && !(await element.isChecked()); ++step) await reader.press('ArrowRight');
        assert.ok(await element.isChecked());
        assert.ok(await isFocused(element), 'the focus is not on what the arrow key chose');
    },
    async close(reader) {
        await reader.press('Escape');
    },
};

const title = (reader) => app(reader).getByRole('main').getByRole('heading', { level: 1 }).innerText();
const textOf = async (element) => (await element.innerText()).replace(/\s+/g, ' ');

/** What a term of a sheet's definitions says. */
const stated = (reader, term) => sheet(reader).locator('dt', { hasText: term }).first()
    .evaluate((element) => element.nextElementSibling.textContent.trim().replace(/\s+/g, ' '));

for (const way of [clicks, keys]) {
    test(`a student on a phone goes from a chat's link to the source of a figure, ${way.called}`, async () => {
        const phone = { viewport: { width: 360, height: 740 }, locale: 'zh-CN', hasTouch: true, isMobile: true };
        const reader = await Reader.at(atlas,
            `page=partners&faculty=${glasgow}&partner=university-of-windsor&from=singlemessage&isappinstalled=0`, phone);
        // What was sent is open, in the student's language, and what the chat hung on the link is not talked about.
        assert.equal(await sheet(reader).getByRole('heading').first().innerText(), '温莎大学');
        assert.equal(await app(reader).getByRole('alert').count(), 0);
        await way.close(reader);
        assert.equal(await sheet(reader).count(), 0);

        await way.activate(reader, link(reader, '升学路径'));
        assert.equal(await title(reader), '升学路径');
        // The table says of every pathway whether its terms are stated, and the sheet which.
        const row = app(reader).getByRole('row').filter({ has: reader.page.getByRole('link', { name: '温莎大学', exact: true }) }).first();
        assert.match(await textOf(row), /15 项中已说明 1 项/);
        await way.activate(reader, row.getByRole('link'));
        assert.equal(await sheet(reader).getByRole('heading').first().innerText(), '温莎大学 4+X');
        assert.match(await stated(reader, '境内学习年限'), /4 年/);
        assert.match(await stated(reader, '境外学习年限'), /未说明，可咨询/);
        await way.close(reader);

        await way.activate(reader, link(reader, '毕业去向'));
        await way.activate(reader, app(reader).getByRole('main').getByRole('link', { name: /继续深造的毕业生占比.*90\.7/ }).first());
        assert.equal(await sheet(reader).getByRole('heading').first().innerText(), '继续深造的毕业生占比');
        assert.equal(await stated(reader, '文件'), '电子科技大学格拉斯哥学院 2020 年度自评报告');
        assert.equal(await stated(reader, '位置'), '第二部分第 5 段');
        assert.equal(await stated(reader, '原文写法'), '90.7%');

        // The address is what to send on: whoever opens it sees the same sheet.
        assert.deepEqual(await reader.route(), { page: 'outcomes', faculty: glasgow, fact: 'further-study-2020', lang: 'zh' });
        const friend = await Reader.at(atlas, new URL(reader.page.url()).search.slice(1), { ...phone, locale: 'en-GB' });
        assert.equal(await textOf(sheet(friend)), await textOf(sheet(reader)));
        await friend.done();
        await reader.done();
    });

    test(`an advisor sorts the pathways, reads two and comes back to the row each time, ${way.called}`, async () => {
        const reader = await Reader.at(atlas, `faculty=${glasgow}&lang=en`);
        await way.activate(reader, link(reader, 'Pathways'));
        const table = app(reader).getByRole('table').first();
        const partners = () => table.getByRole('rowheader').getByRole('link').allInnerTexts();
        const before = await partners();
        await way.activate(reader, table.getByRole('button', { name: 'Country or region' }));
        assert.equal((await reader.route()).sort, 'country');
        assert.equal(await table.getByRole('columnheader', { name: 'Country or region' }).getAttribute('aria-sort'), 'ascending');
        assert.notDeepEqual(await partners(), before);
        assert.deepEqual((await partners()).sort(), before.sort());

        for (const [partner, pathway] of [['KU Leuven', '4+X with KU Leuven'], ['Delft University of Technology', 'Delft University of Technology']]) {
            const opener = table.getByRole('link', { name: partner, exact: true });
            await way.activate(reader, opener);
            assert.match(await sheet(reader).getAttribute('aria-label'), new RegExp(pathway.replaceAll('+', '\\+')));
            assert.ok(await reader.page.evaluate(() => document.activeElement.closest('[role="dialog"]') !== null), 'the focus is not in the sheet');
            await way.close(reader);
            assert.equal(await sheet(reader).count(), 0);
            assert.ok(await isFocused(opener), `the focus is not back on ${partner}`);
            const box = await opener.boundingBox();
            assert.ok(box.y > 0 && box.y + box.height < 768, `${partner} is out of sight, at ${box.y}`);
            assert.equal((await reader.route()).sort, 'country', 'the order is lost');
        }

        await way.choose(reader, /Ocean University/);
        assert.equal((await reader.route()).faculty, ocean);
        assert.equal((await reader.route()).page, 'pathways');
        assert.equal(await title(reader), 'Pathways');
        await reader.done();
    });

    test(`staff present all six pages in Chinese on a dark large screen, ${way.called}`, async () => {
        const reader = await Reader.at(atlas, `faculty=${glasgow}&lang=zh&theme=dark`, { viewport: { width: 1920, height: 1080 } });
        const titles = new Set([await title(reader)]);
        for (const [name, page] of [['合作伙伴', 'partners'], ['升学路径', 'pathways'], ['交流项目', 'exchange'], ['数据来源', 'sources'],
            ['毕业去向', 'outcomes']]) {
            await way.activate(reader, app(reader).getByRole('navigation').getByRole('link', { name, exact: true }));
            assert.deepEqual(await reader.route(), { page, faculty: glasgow, lang: 'zh', theme: 'dark' });
            assert.deepEqual(await app(reader).locator('header nav a[aria-current="page"]').allInnerTexts(), [name]);
            assert.equal(await reader.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
            assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
            titles.add(await title(reader));
        }
        assert.equal(titles.size, 6, [...titles].join(', '));
        assert.ok(titles.has('毕业去向与成果'));
        await reader.done();
    });

    test(`the international office is told where its mistake is and reaches the rest, ${way.called}`, async () => {
        for (const [lang, wanted] of [['en', words.en], ['zh', words.zh]]) {
            const reader = await Reader.at(atlas, `lang=${lang}`, { prepare: mistaken });
            const notice = app(reader).getByRole('alert').filter({ hasText: wrongFile });
            assert.equal(await notice.count(), 1);
            const said = await textOf(notice);
            assert.match(said, new RegExp(`${wrongFile.replaceAll('.', '\\.')}\\D{0,12}${wrongLine}\\b`), said);
            for (const part of wanted) assert.match(said, part);
            for (const [name, page] of lang === 'en' ? [['Partners', 'partners'], ['Outcomes', 'outcomes']] : [['合作伙伴', 'partners'], ['毕业去向', 'outcomes']]) {
                await way.activate(reader, link(reader, name));
                assert.equal((await reader.route()).page, page);
                assert.ok((await app(reader).getByRole('main').getByRole('link').count()) > 10, `${page} is empty`);
            }
            await reader.done({ allow: [/preload/] });
        }
    });
}

/** A mistake that is easily made: a kind that does not exist, in one organisation. */
const wrongFile = 'organisations.json';
const published = readFileSync(join(dist, 'data', wrongFile), 'utf8');
const { broken: brokenText, line: wrongLine } = withMistake(published);
const words = { en: [/univeristy/, /university/], zh: [/univeristy/, /university/, /[\u4e00-\u9fff]{4}/] };

function withMistake(text) {
    const at = text.lastIndexOf('"university"');
    return { broken: `${text.slice(0, at)}"univeristy"${text.slice(at + '"university"'.length)}`, line: text.slice(0, at).split('\n').length };
}

/** The office's file as it would be published, whichever way the page asks for it. */
async function mistaken(page) {
    const data = join(dist, 'data');
    const paths = readdirSync(data, { recursive: true }).filter((path) => path.endsWith('.json'));
    const contents = paths.map((path) => (path === wrongFile ? Buffer.from(brokenText) : readFileSync(join(data, path))));
    const header = JSON.stringify(paths.map((path, number) => [path, contents[number].length]));
    await page.route('**/data/all-*.bin', (route) => route.fulfill({ status: 200, body: Buffer.concat([Buffer.from(`${header}\n`), ...contents]) }));
    await page.route(`**/data/**/${wrongFile}`, (route) => route.fulfill({ status: 200, body: brokenText }));
}
