// The static edition in a real browser: what is there without any script, without WebGL, in a sub-folder, on a small
// screen; and what the files themselves say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test as untimedTest } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from '../../web/serve.mjs';
import { openAtlas } from './support.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe_source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const college = 'uestc-glasgow-college';
const names = { en: 'Glasgow College, UESTC', zh: '电子科技大学格拉斯哥学院' };
const pages = ['index.html', `en/${college}/partners.html`, `en/${college}/pathways.html`, `zh/${college}/outcomes.html`,
    `en/${college}/sources.html`, `en/${college}/figures/outcomes.html`, `zh/${college}/opportunity/windsor-4x.html`,
    `en/${college}/partner/university-of-windsor.html`, 'zh/ouc-information-science-engineering/overview.html', 'en/licences.html'];
const all_pages = ['overview', 'partners', 'pathways', 'exchange', 'outcomes', 'sources']
    .flatMap((name) => ['en', 'zh'].map((lang) => `${lang}/${college}/${name}.html`)).filter((address) => !pages.includes(address));

const test = (name, run) => untimedTest(name, { timeout: 120_000 }, run);

let atlas;
before(async () => { atlas = await openAtlas(); });
after(async () => { await atlas?.close(); });

/** Opens an address in a tab of its own; what the console complains of fails the test. */
async function visit(address, options, look) {
    const context = await atlas.context(options);
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
    page.on('pageerror', (error) => complaints.push(String(error)));
    if (options.prepare) await options.prepare(page);
    await page.goto(new URL(address, atlas.address).href);
    await look(page);
    await context.close();
    assert.deepEqual(complaints.filter((text) => !options.allow?.test(text)), []);
}

const without_scripts = { javaScriptEnabled: false };

/** The app never starts: its script is not to be had. */
const without_app = {
    prepare: (page) => page.route(/\/app-[0-9a-f]+\.js$/, (route) => route.abort()), allow: /Failed to load resource|net::ERR_FAILED/,
};

const decode = (html) => html.replace(/<script[^]*?<\/script>/g, '').replace(/<[^>]*>/g, '\n').replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const squeeze = (text) => text.replace(/\s+/g, '');

/** The texts of a page as the native command prints them, without the signs that it adds. */
function texts_of(page, lang) {
    const shown = execFileSync(join(root, 'build/dev/atlas'),
        ['show', page, '--data', join(root, 'data'), '--faculty', college, '--lang', lang], { encoding: 'utf8' });
    return shown.split('\n').flatMap((line) => line.replace(/^[-*→▚#!]+ /, '').split(/\s{2,}| – |\s*[[\]](?: –)?\s*| │ |[─═]+/))
        .map((text) => text.trim()).filter(Boolean);
}

test('index.html as it is served holds every text of the start page in both languages', () => {
    const served = squeeze(decode(readFileSync(join(root, 'dist/index.html'), 'utf8')));
    for (const lang of ['en', 'zh']) {
        const texts = texts_of('overview', lang);
        assert.ok(texts.length > 80, `${lang}: only ${texts.length} texts`);
        assert.deepEqual(texts.filter((text) => !served.includes(squeeze(text))), [], lang);
    }
});

test('index.html fits into the first packets of a connection', () => {
    const bytes = statSync(join(root, 'dist/index.html.br')).size;
    assert.ok(bytes <= 14 * 1024, `${bytes} bytes in Brotli`);
});

test('without scripts the start page is there in both languages, and nothing covers it', async () => {
    await visit('', without_scripts, async (page) => {
        for (const lang of ['en', 'zh']) {
            const edition = page.locator(`#_${lang}`);
            assert.equal(await edition.locator('h1').innerText(), names[lang]);
            assert.ok(await edition.locator('h1').isVisible());
            assert.ok(await edition.getByText('90.7%').first().isVisible());
            assert.ok(await edition.locator('table').first().isVisible());
        }
        assert.equal(await page.locator('#status').isVisible(), false);
        assert.equal(await page.locator('canvas').isVisible(), false);
        await page.getByRole('link', { name: '中文' }).first().click();
        const { y } = await page.locator('#_zh h1').boundingBox();
        assert.ok(y >= 0 && y < 768, `the Chinese title is at ${y}`);
    });
});

test('without scripts links lead from page to record to source and to the other language', async () => {
    await visit('', without_scripts, async (page) => {
        const follow = (name) => page.getByRole('link', { name, exact: true }).first().click();
        await follow('Partners');
        assert.match(page.url(), /\/en\/uestc-glasgow-college\/partners\.html$/);
        await follow('University of Windsor');
        assert.equal(await page.locator('h1').innerText(), 'University of Windsor');
        assert.equal(await page.locator('nav [aria-current="true"]').innerText(), 'Partners');
        await follow('中文');
        assert.match(page.url(), /\/zh\/uestc-glasgow-college\/partner\/university-of-windsor\.html$/);
        assert.equal(await page.locator('h1').innerText(), '温莎大学');
        await follow('毕业去向');
        await page.locator('a[href$="#further-study-2020"]').first().click();
        assert.match(page.url(), /figures\/outcomes\.html#further-study-2020$/);
        const { y } = await page.locator('[id="further-study-2020"]').boundingBox();
        assert.ok(y > -10 && y < 400, `the source of the figure is at ${y}`);
        await follow('海大信息学部');
        assert.match(page.url(), /\/zh\/ouc-information-science-engineering\/outcomes\.html$/);
    });
});

test('without scripts a quiet note below the links to all pages says, in the language of the page, what needs them', async () => {
    const words = { en: /all records are here.+need scripts/, zh: /所有记录都在其中.+需要脚本/ };
    const addresses = { [`?page=partners&faculty=${college}`]: ['en', 'zh'], [`en/${college}/partner/ku-leuven.html`]: ['en'] };
    for (const [address, languages] of Object.entries(addresses)) {
        await visit(address, without_scripts, async (page) => {
            for (const lang of languages) {
                const note = page.locator(`#_${lang} header:has(nav li:nth-child(6)) + noscript aside`);
                assert.match(await note.innerText(), words[lang]);
                assert.ok(await note.isVisible());
            }
        });
    }
});

test('with scripts that note is not seen, not even for a moment', async () => {
    const watch = () => {
        window.seen = 0;
        const look = () => { window.seen += [...document.querySelectorAll('aside')].filter((note) => note.getClientRects().length > 0).length; };
        new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
    };
    for (const address of ['', `?page=partners&faculty=${college}`]) {
        await visit(address, { prepare: (page) => page.addInitScript(watch) }, async (page) => {
            await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
            assert.equal(await page.evaluate(() => window.seen), 0, address);
        });
    }
});

for (const [locale, lang, other] of [['zh-CN', 'zh', 'en'], ['en-GB', 'en', 'zh'], ['fr-FR', 'en', 'zh']]) {
    test(`with scripts, a reader of ${locale} sees one language of the start page`, async () => {
        await visit('', { ...without_app, locale }, async (page) => {
            assert.ok(await page.locator(`#_${lang}`).isVisible());
            assert.equal(await page.locator(`#_${other}`).isVisible(), false);
            await page.locator(`#_${lang}`).getByRole('link', { name: other === 'zh' ? '中文' : 'English' }).click();
            assert.ok(await page.locator(`#_${other} h1`).isVisible());
            assert.equal(await page.locator(`#_${lang}`).isVisible(), false);
        });
    });
}

test('without WebGL the edition stays, and a quiet line says what is missing', async () => {
    const prepare = (page) => page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    await visit(`en/${college}/pathways.html`, { prepare }, async (page) => {
        await page.waitForFunction(() => document.documentElement.dataset.atlas === 'failed');
        assert.ok(await page.locator('h1').isVisible());
        assert.match(await page.locator('#status').innerText(), /WebGL 2/);
        const { width, height } = await page.locator('#status').boundingBox();
        assert.ok(width < 700 && height < 90, `the line takes ${width} × ${height}`);
    });
});

test('on every page the app starts without a complaint and shows the same', async () => {
    for (const address of pages) {
        await visit(address, {}, async (page) => {
            await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
            const { route, shown } = await page.evaluate(() => ({
                route: document.querySelector('.edition').dataset.route, shown: location.search.slice(1),
            }));
            assert.equal(shown, route, address);
            assert.equal(await page.locator('#edition').isVisible(), false);
        });
    }
});

test('in any sub-folder links, style and app are found', async () => {
    const server = await start({ root: join(root, 'dist'), base: '/some/where/' });
    try {
        await visit(server.address, without_scripts, async (page) => {
            await page.getByRole('link', { name: 'Partners', exact: true }).first().click();
            await page.getByRole('link', { name: 'KU Leuven' }).first().click();
            assert.equal(page.url(), `${server.address}en/${college}/partner/ku-leuven.html`);
            const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
            assert.equal(ground, 'rgb(251, 250, 247)');
        });
        await visit(`${server.address}en/${college}/partner/ku-leuven.html`, {}, async (page) => {
            await page.waitForFunction(() => document.documentElement.dataset.atlas === 'ready');
        });
    } finally {
        await server.close();
    }
});

test('nothing is wider than the smallest phone, a tablet or a large screen', async () => {
    for (const width of [320, 700, 3840]) {
        for (const address of pages) {
            await visit(address, { ...without_scripts, viewport: { width, height: 740 } }, async (page) => {
                const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
                assert.ok(wide <= width, `${address} is ${wide} wide at ${width}`);
            });
        }
    }
});

test('links and choices are large enough for a finger', async () => {
    await visit('', { ...without_scripts, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
        const small = await page.locator('#_en').evaluate((edition) => [...edition.querySelectorAll('a:not(.skip)')].filter((link) => {
            const cover = getComputedStyle(link, '::after');
            if (cover.content !== 'none' && cover.position === 'absolute') return parseFloat(cover.height) < 43.5;
            return link.getBoundingClientRect().height < 43.5;
        }).map((link) => link.textContent));
        assert.deepEqual(small, []);
    });
});

for (const colorScheme of ['light', 'dark']) {
    for (const width of [360, 1366]) {
        test(`in ${colorScheme} colours, ${width} pixels wide, nothing is found that hinders a reader`, async () => {
            for (const address of [...pages, ...all_pages]) {
                await visit(address, { ...without_app, colorScheme, viewport: { width, height: 768 } }, async (page) => {
                    await page.evaluate(axe_source);
                    const { violations } = await page.evaluate(() => window.axe.run(document, {
                        resultTypes: ['violations'],
                        runOnly: { type: 'rule', values: window.axe.getRules().map((rule) => rule.ruleId) },
                    }));
                    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.length}, first ${nodes[0].html.slice(0, 160)}`);
                    assert.deepEqual(found, [], address);
                });
            }
        });
    }
}

test('on paper every text stands out clearly, however dark the screen is', async () => {
    const faint_texts = () => {
        const luminance = (colour) => {
            const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const has_text = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
        return [...document.querySelectorAll('#edition *')].filter((element) => has_text(element) && element.getClientRects().length > 0 && !element.closest('svg'))
            .filter((element) => 1.05 / (luminance(getComputedStyle(element).color) + 0.05) < 6.5).map((element) => element.outerHTML.slice(0, 120));
    };
    for (const address of pages) {
        await visit(address, { ...without_app, colorScheme: 'dark' }, async (page) => {
            await page.evaluate(() => { document.documentElement.dataset.theme = 'dark'; });
            await page.emulateMedia({ media: 'print' });
            assert.deepEqual(await page.evaluate(faint_texts), [], address);
        });
    }
});
