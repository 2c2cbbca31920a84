// The spoken mirror in a real browser: what keyboards, screen readers, text search, selection and translation meet.
import assert from 'node:assert/strict';
import { after, before, test as untimedTest } from 'node:test';
import { openAtlas, Reader } from './support.mjs';

const glasgow = 'faculty=uestc-glasgow-college&lang=en';
const test = (name, run) => untimedTest(name, { timeout: 60_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** What is painted in a rectangle of the canvas, to compare. */
const painted = (reader, clip) => reader.page.screenshot({ clip });
const scrollOffset = (reader) => reader.page.evaluate(() => window.scrollY);

test('landmarks, one h1, and no level of heading left out', async () => {
    for (const page of ['overview', 'partners', 'pathways', 'exchange', 'outcomes', 'sources']) {
        const reader = await Reader.at(atlas, `page=${page}&${glasgow}`);
        const nodes = await reader.settled();
        for (const role of ['banner', 'main', 'contentinfo']) {
            assert.equal(nodes.filter((node) => node.role === role).length, 1, `${role} on ${page}`);
        }
        // That of the pages, and one for each table that has parts; each says what it leads through.
        const ways = nodes.filter((node) => node.role === 'navigation').map((node) => node.name);
        assert.ok(ways.length >= 1 && ways.every(Boolean), page);
        assert.equal(new Set(ways).size, ways.length, page);
        const levels = nodes.filter((node) => node.role === 'heading').map((node) => node.level);
        assert.equal(levels.filter((level) => level === 1).length, 1, page);
        levels.forEach((level, at) => assert.ok(at === 0 || level <= levels[at - 1] + 1, `${page}: h${levels[at - 1]} before h${level}`));
        await reader.done();
    }
});

test('every control has a name and every link leads somewhere', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    for (const node of await reader.settled()) {
        if (node.focusable) assert.notEqual(node.name, '', `${node.role} without a name`);
        if (node.role === 'link') assert.match(node.href, /^(\?|https?:|licences\/)/);
    }
    const chosen = await reader.page.locator('#mirror nav a[aria-current="page"]').allTextContents();
    assert.deepEqual(chosen, ['Partners']);
    await reader.done();
});

test('what is clicked, pressed by a key and activated by script is one thing', async () => {
    const reader = await Reader.at(atlas, glasgow);
    const { page } = reader;
    const link = page.getByRole('navigation').getByRole('link', { name: 'Sources' });
    const ways = [() => link.click(), async () => { await link.focus(); await page.keyboard.press('Enter'); }, () => link.evaluate((element) => element.click())];
    for (const way of ways) {
        await page.getByRole('navigation').getByRole('link', { name: 'Overview' }).click();
        await reader.settled();
        await way();
        await reader.settled();
        assert.equal((await reader.route()).page, 'sources');
    }
    await reader.done();
});

test('a click with Ctrl leaves the link to the browser', async () => {
    const reader = await Reader.at(atlas, glasgow);
    const opened = reader.context.waitForEvent('page');
    await reader.page.getByRole('navigation').getByRole('link', { name: 'Outcomes' }).click({ modifiers: ['Control'] });
    await (await opened).close();
    assert.equal((await reader.route()).page, undefined);
    await reader.done();
});

test('the focused element is ringed on the canvas and scrolled into view', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    const link = reader.page.getByRole('link', { name: 'ZTE Corporation' });
    await reader.page.keyboard.press('Tab'); // the keyboard is in use: what is focused from now on is ringed
    await link.focus();
    await reader.settled();
    const box = await link.boundingBox();
    assert.ok(box.y > 100 && box.y + box.height < 768, `at ${box.y}`);
    const clip = { x: Math.floor(box.x) - 8, y: Math.floor(box.y) - 8, width: Math.ceil(box.width) + 16, height: Math.ceil(box.height) + 16 };
    const ringed = await painted(reader, clip);
    await link.evaluate((element) => element.blur());
    await reader.settled();
    assert.ok(!ringed.equals(await painted(reader, clip)), 'no ring');
    await reader.done();
});

test('the skip link is the first stop and leads to the content', async () => {
    const reader = await Reader.at(atlas, glasgow);
    const { page } = reader;
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
    await page.keyboard.press('Enter');
    await reader.settled();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null));
    await reader.done();
});

test('arrow keys walk a radio group and choose', async () => {
    const reader = await Reader.at(atlas, glasgow);
    await reader.page.getByRole('radio', { name: 'System' }).focus();
    for (const [key, theme] of [['ArrowRight', 'light'], ['ArrowRight', 'dark'], ['ArrowRight', undefined], ['ArrowLeft', 'dark']]) {
        await reader.press(key);
        assert.equal((await reader.route()).theme, theme);
    }
    assert.equal(await reader.page.getByRole('radio', { name: 'Dark' }).isChecked(), true);
    await reader.done();
});

for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
    test(`a sheet keeps the focus and gives it back, ${viewport.width} wide`, async () => {
        const reader = await Reader.at(atlas, `page=outcomes&${glasgow}`, { viewport });
        const { page } = reader;
        const opener = page.locator('main a[href*="fact=further-study-2020&"]').first();
        await opener.focus();
        await page.keyboard.press('Enter');
        await reader.settled();
        const dialog = page.getByRole('dialog');
        assert.equal(await dialog.count(), 1);
        const inside = () => page.evaluate(() => document.activeElement.closest('[role="dialog"]') !== null);
        assert.ok(await inside(), 'the focus did not move into the sheet');
        for (const key of ['Tab', 'Shift+Tab']) {
            for (let step = 0; step < 40; ++step) {
                await page.keyboard.press(key);
                assert.ok(await inside(), `${key} left the sheet after ${step} steps`);
            }
        }
        const covered = await page.locator('#mirror main').evaluate((main) => main.closest('[inert]') !== null);
        assert.equal(covered, viewport.width < 1000);
        assert.equal(await dialog.getAttribute('aria-modal'), covered ? 'true' : null);
        await page.keyboard.press('Escape');
        await reader.settled();
        assert.equal(await dialog.count(), 0);
        assert.ok(await opener.evaluate((element) => document.activeElement === element), 'the focus did not come back');
        await reader.done();
    });
}

test('tables name their headers, rows and order', async () => {
    const reader = await Reader.at(atlas, `page=partners&sort=-country&${glasgow}`);
    const table = reader.page.locator('#mirror table').filter({ has: reader.page.getByRole('button', { name: 'Country or region' }) });
    assert.equal(await table.getByRole('columnheader', { name: 'Country or region' }).getAttribute('aria-sort'), 'descending');
    const rows = await table.getByRole('row').count();
    assert.equal(await table.getAttribute('aria-rowcount'), String(rows));
    assert.ok(rows > 10);
    assert.equal(await table.getByRole('rowheader').count(), rows - 1);
    assert.match(await table.locator('caption').innerText(), /\d+/);
    await reader.done();
});

test('charts and the map are figures with the name of their heading, a sentence and a table of their values', async () => {
    for (const page of ['overview', 'outcomes', 'partners']) {
        const reader = await Reader.at(atlas, `page=${page}&${glasgow}`);
        const figures = await reader.page.locator('#mirror main figure:has(table)').evaluateAll((all) => all.map((figure) => ({
            name: figure.querySelector('h3, h4')?.textContent, label: figure.getAttribute('aria-label'),
            says: figure.querySelector('p')?.textContent ?? '', rows: figure.querySelectorAll('table tr').length,
        })));
        assert.ok(figures.length > 0, page);
        for (const figure of figures) {
            assert.ok(figure.name && figure.says.length > 10 && figure.rows > 1, JSON.stringify(figure));
            assert.equal(figure.label, figure.name);
        }
        await reader.done();
    }
});

test('parts in another language say so', async () => {
    const english = await Reader.at(atlas, `page=partners&partner=university-of-windsor&${glasgow}`);
    assert.equal(await english.page.locator('#mirror').getByText('温莎大学', { exact: true }).first().evaluate((element) => element.closest('[lang]').lang), 'zh-Hans');
    assert.equal(await english.page.locator('#mirror label').filter({ hasText: '中文' }).getAttribute('lang'), 'zh-Hans');
    await english.done();
    const chinese = await Reader.at(atlas, 'page=partners&faculty=uestc-glasgow-college&lang=zh');
    assert.equal(await chinese.page.locator('#mirror label').filter({ hasText: 'English' }).getAttribute('lang'), 'en');
    assert.equal(await chinese.page.evaluate(() => document.documentElement.lang), 'zh-Hans');
    await chinese.done();
});

test('announcements are made once, in the language of the page', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    const { page } = reader;
    await page.evaluate(() => {
        window.said = [];
        new MutationObserver(() => window.said.push(document.getElementById('announcer').textContent))
            .observe(document.getElementById('announcer'), { childList: true, characterData: true, subtree: true });
    });
    await page.getByRole('columnheader').getByRole('button', { name: 'Country or region' }).click();
    await reader.settled();
    await page.getByRole('radio', { name: '中文' }).check();
    await reader.settled();
    assert.deepEqual(await page.evaluate(() => window.said), ['Sorted by Country or region, ascending.', '页面已切换为中文。']);
    await reader.done();
});

test('what is found in the page is shown', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    assert.equal(await scrollOffset(reader), 0);
    assert.ok(await reader.page.evaluate(() => window.find('ZTE Corporation')));
    await reader.settled();
    assert.ok(await scrollOffset(reader) > 1000);
    const node = await reader.find('link', 'ZTE Corporation');
    assert.ok(node.visible && node.rect[1] > 100 && node.rect[3] < 768);
    // The canvas is where the elements are: the row is painted there, not an empty page.
    const [left, top, right, bottom] = node.rect;
    const clip = { x: left, y: top, width: Math.min(200, right - left), height: bottom - top };
    await reader.page.evaluate(() => getSelection().empty());
    assert.ok((await painted(reader, clip)).length > 700);
    await reader.done();
});

test('text can be selected and copied, and selecting presses nothing', async () => {
    const reader = await Reader.at(atlas, `page=outcomes&${glasgow}`);
    const { page } = reader;
    const before = page.url();
    const value = page.locator('#mirror main a .run').filter({ hasText: '≥ 96.81%' }).first();
    await value.scrollIntoViewIfNeeded();
    const box = await value.boundingBox();
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await reader.settled();
    assert.match(await page.evaluate(() => getSelection().toString()), /≥ 96/);
    assert.equal(page.url(), before, 'selecting followed the link');
    await reader.done();
});

test('what is selected in a field is marked, and its text stays seen', async () => {
    const reader = await Reader.at(atlas, `page=pathways&${glasgow}`);
    const { background, colour, own } = await reader.page.evaluate(() => {
        const field = document.querySelector('#mirror .field > input');
        const { backgroundColor, color } = getComputedStyle(field, '::selection');
        return { background: backgroundColor, colour: color, own: getComputedStyle(field).color };
    });
    assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    assert.equal(colour, own);
    await reader.done();
});

test('Chinese within an English text is marked as such', async () => {
    const reader = await Reader.at(atlas, `page=partners&partner=university-of-glasgow&${glasgow}`);
    const { unmarked, marked } = await reader.page.evaluate(() => {
        const walker = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
        const found = { unmarked: [], marked: 0 };
        while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            if (!/\p{Script=Han}/u.test(data)) continue;
            if (parentElement.closest('[lang]').lang.startsWith('zh')) ++found.marked;
            else found.unmarked.push(data);
        }
        return found;
    });
    assert.deepEqual(unmarked, []);
    assert.ok(marked > 10, String(marked));
    await reader.done();
});

test('what is copied has a line for each block and row, and tabs between cells', async () => {
    const reader = await Reader.at(atlas, `page=pathways&${glasgow}`);
    const copied = await reader.page.evaluate(() => {
        const mirror = document.getElementById('mirror');
        const rows = [...mirror.querySelectorAll('main tr')];
        const row = rows.find((each) => each.textContent.includes('KU Leuven'));
        getSelection().setBaseAndExtent(mirror.querySelector('h1'), 0, row, row.childNodes.length);
        const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
        mirror.querySelector('h1').dispatchEvent(event);
        return event.clipboardData.getData('text/plain');
    });
    const lines = copied.split('\n').filter((line) => line.trim());
    assert.equal(lines[0], 'Pathways');
    const cells = lines.at(-1).split('\t').map((cell) => cell.trim());
    assert.equal(cells[0], 'KU Leuven 4+X with KU Leuven');
    assert.deepEqual(cells.slice(1, 3), ['4+X', 'Belgium']);
    assert.equal(await reader.page.locator('.copied').count(), 0);
    await reader.done();
});

test('what is copied says once what is seen and read in other words', async () => {
    const reader = await Reader.at(atlas, `page=pathways&opportunity=windsor-4x&${glasgow}`);
    const copied = await reader.page.evaluate(() => {
        const sheet = document.querySelector('#mirror [role=dialog]');
        getSelection().selectAllChildren(sheet);
        const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
        sheet.querySelector('h2').dispatchEvent(event);
        return event.clipboardData.getData('text/plain');
    });
    assert.match(copied, /Not stated – ask/);
    assert.doesNotMatch(copied, /: Not stated – ask/);
    await reader.done();
});

test('a translated page goes on working', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    const { page } = reader;
    // What translators do: text nodes become other elements with other words.
    const translate = () => page.evaluate(() => {
        const walker = document.createTreeWalker(document.getElementById('mirror'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {
            const outer = document.createElement('font');
            const inner = document.createElement('font');
            inner.textContent = `«${text.textContent}»`;
            outer.append(inner);
            text.replaceWith(outer);
        }
    });
    await translate();
    await page.getByRole('button', { name: /Country or region/ }).first().click();
    await reader.settled();
    await page.getByRole('navigation').getByRole('link', { name: /Outcomes/ }).click();
    await reader.settled();
    await translate();
    await page.getByRole('navigation').getByRole('link', { name: /Sources/ }).click();
    await reader.settled();
    assert.equal((await reader.route()).page, 'sources');
    assert.deepEqual(await page.locator('#mirror h1').allTextContents(), ['Sources']);
    await reader.done();
});

test('no element is touched in ten idle seconds, nor while the pointer moves or the page scrolls', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    const { page } = reader;
    await reader.settled();
    await page.evaluate(() => {
        window.touched = [];
        const apartFromCursor = (style) => (style ?? '').replace(/cursor: \w+;/, '').trim();
        const isCursor = ({ attributeName, oldValue, target }) => attributeName === 'style'
            && apartFromCursor(oldValue) === apartFromCursor(target.getAttribute('style'));
        new MutationObserver((records) => window.touched.push(...records.map((record) =>
            (isCursor(record) ? 'cursor' : `${record.type} ${record.target.id || record.target.nodeName}`))))
            .observe(document.getElementById('mirror'), { attributeOldValue: true, childList: true, characterData: true, subtree: true });
    });
    // Ten seconds are what is promised; there is no other way to see that nothing happens in them.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 10_000)));
    assert.deepEqual(await page.evaluate(() => window.touched), []);
    await page.mouse.move(600, 500);
    await page.mouse.wheel(0, 2000);
    await reader.settled();
    assert.ok(await scrollOffset(reader) > 1000);
    assert.deepEqual((await page.evaluate(() => window.touched)).filter((what) => what !== 'cursor'), [], 'more than the cursor');
    await reader.done();
});

test('sorting keeps the focus where it is and touches only what moved', async () => {
    const reader = await Reader.at(atlas, `page=partners&${glasgow}`);
    const { page } = reader;
    const button = page.getByRole('columnheader').getByRole('button', { name: 'Country or region' });
    await button.focus();
    await page.evaluate(() => {
        window.known = new Set([...document.querySelectorAll('#mirror [data-node]')]);
        window.moved = 0;
        window.made = 0;
        new MutationObserver((records) => {
            for (const { addedNodes } of records) for (const node of addedNodes) window.known.has(node) ? ++window.moved : ++window.made;
        }).observe(document.getElementById('mirror'), { childList: true, subtree: true });
    });
    await page.keyboard.press('Enter');
    await reader.settled();
    assert.ok(await button.evaluate((element) => element === document.activeElement));
    const { moved, made } = await page.evaluate(() => ({ moved: window.moved, made: window.made }));
    assert.ok(moved > 0, 'nothing was sorted');
    assert.equal(made, 0, 'rows were made anew');
    await reader.done();
});

for (const [what, options] of [['twice', { width: 683, height: 384 }], ['four times', { width: 342, height: 192 }]]) {
    test(`zoomed ${what} everything is reached without scrolling sideways`, async () => {
        const reader = await Reader.at(atlas, `page=outcomes&${glasgow}`, { viewport: options });
        const { page } = reader;
        await reader.settled();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), options.width);
        const offset = await reader.find('contentinfo', /.*/);
        assert.ok(offset.rect[1] > options.height);
        await page.evaluate(() => window.scrollTo(0, 1e6));
        await reader.settled();
        assert.ok((await reader.find('link', 'Licences')).visible);
        // The bars leave most of the window to the page.
        const banner = await reader.find('banner', '');
        assert.ok(banner.rect[3] <= 0.35 * options.height, `the bars take ${banner.rect[3]} of ${options.height}`);
        await reader.done();
    });
}

test('the reader\'s text size, contrast and forced colours are followed', async () => {
    const at = async (options, size) => {
        const reader = await Reader.at(atlas, `page=overview&${glasgow}`, {
            ...options,
            prepare: (page) => page.addInitScript((pixels) => {
                if (pixels) addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = pixels; });
            }, size),
        });
        await reader.settled();
        const title = (await reader.find('heading', /./)).rect;
        const page = await reader.page.evaluate(() => document.documentElement.style.getPropertyValue('--page'));
        const corner = await painted(reader, { x: 4, y: 400, width: 8, height: 8 });
        await reader.done();
        return { tall: title[3] - title[1], page, corner };
    };
    const plain = await at({});
    const large = await at({}, '32px');
    assert.ok(Math.abs(large.tall / plain.tall - 2) < 0.1, `${plain.tall} became ${large.tall}`);
    const contrast = await at({ contrast: 'more' });
    assert.equal(contrast.page, '#ffffff');
    const forced = await at({ forcedColors: 'active', colorScheme: 'dark' });
    assert.equal(forced.page, '#000000');
    assert.ok(!forced.corner.equals(plain.corner));
});

test('what stands below a row\'s name is found below it', async () => {
    const reader = await Reader.at(atlas, `page=pathways&${glasgow}`);
    const row = reader.page.getByRole('rowheader', { name: /KU Leuven/ }).first();
    const { top, bottom } = await row.evaluate((element) => ({
        top: element.querySelector('.value').getBoundingClientRect().top - element.getBoundingClientRect().top,
        bottom: element.querySelector('.name').getBoundingClientRect().bottom - element.getBoundingClientRect().top,
    }));
    assert.ok(top >= bottom && top < bottom + 10, `${top} below ${bottom}`);
    await reader.done();
});
