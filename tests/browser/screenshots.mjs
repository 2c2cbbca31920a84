// Takes every page in all sizes, themes and languages into build/screenshots/, and lays them out as one picture for each page
// in docs/screenshots/; one goes there whole, for the README. With a PATTERN it only takes those whose name matches: node tests/browser/screenshots.mjs outcomes-zh
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAtlas, Reader } from './support.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const taken = join(root, 'build/screenshots');
const shown = join(root, 'docs/screenshots');

const glasgow = 'faculty=uestc-glasgow-college';
const ouc = 'faculty=ouc-information-science-engineering';
const views = {
    overview: `page=overview&${glasgow}`, partners: `page=partners&${glasgow}`, pathways: `page=pathways&${glasgow}`,
    exchange: `page=exchange&${glasgow}`, outcomes: `page=outcomes&${glasgow}`, sources: `page=sources&${glasgow}`,
    'partner-sheet': `page=partners&${glasgow}&partner=university-of-windsor`, 'figure-sheet': `page=outcomes&${glasgow}&fact=further-study-2020`,
    'second-faculty': `page=overview&${ouc}`,
};
const sizes = {
    '360x740': [360, 740, 2], '768x1024': [768, 1024, 2], '1366x768': [1366, 768, 1], '1920x1080': [1920, 1080, 1], '3840x2160': [1920, 1080, 2],
};
const themes = {
    light: { theme: 'light' }, dark: { theme: 'dark' }, contrast: { theme: 'light', media: { contrast: 'more' } },
};
const languages = ['en', 'zh'];
const nameOf = (view, language, theme, size) => `${view}-${language}-${theme}-${size}.jpg`;

async function take(atlas, view, language, theme, size) {
    const [width, height, deviceScaleFactor] = sizes[size];
    const touch = width < 1000;
    const reader = await Reader.at(atlas, `${views[view]}&lang=${language}&theme=${themes[theme].theme}`, {
        viewport: { width, height }, deviceScaleFactor, hasTouch: touch, isMobile: touch, ...themes[theme].media,
    });
    await reader.page.waitForLoadState('networkidle'); // the bold Chinese font comes last
    await reader.settled();
    await reader.page.screenshot({ path: join(taken, nameOf(view, language, theme, size)), type: 'jpeg', quality: 85 });
    await reader.done();
}

/** Sizes from left to right, languages and themes from top to bottom. */
async function layOut(atlas, view) {
    const picture = (name) => `<img src="data:image/jpeg;base64,${readFileSync(join(taken, name)).toString('base64')}">`;
    const row = (language, theme) => Object.keys(sizes).map((size) => picture(nameOf(view, language, theme, size))).join('');
    const rows = languages.flatMap((language) => Object.keys(themes).map((theme) => `<p>${language} · ${theme}</p><div>${row(language, theme)}</div>`));
    const context = await atlas.context({ viewport: { width: 2560, height: 1000 } });
    const page = await context.newPage();
    await page.setContent(`<style>
        body { margin: 16px; background: #888; font: 14px sans-serif; width: max-content }
        p { margin: 12px 0 4px } div { display: flex; gap: 12px } img { height: 360px }
        </style><h1>${view}: ${Object.keys(sizes).join(', ')}</h1>${rows.join('')}`);
    await page.screenshot({ path: join(shown, `${view}.jpg`), type: 'jpeg', quality: 72, fullPage: true });
    await context.close();
}

const pattern = process.argv[2] && new RegExp(process.argv[2]);
mkdirSync(taken, { recursive: true });
mkdirSync(shown, { recursive: true });
const atlas = await openAtlas();
for (const view of Object.keys(views)) {
    for (const language of languages) {
        for (const theme of Object.keys(themes)) {
            for (const size of Object.keys(sizes)) {
                if (!pattern || pattern.test(nameOf(view, language, theme, size))) await take(atlas, view, language, theme, size);
            }
        }
    }
    if (!pattern) await layOut(atlas, view);
}
if (!pattern) copyFileSync(join(taken, nameOf('outcomes', 'en', 'light', '1366x768')), join(shown, 'outcomes-desktop.jpg'));
await atlas.close();
