// Renews docs/screenshots/: every page of both faculties in both languages and themes, on a phone and on a desktop. Other
// sizes on request: node tests/browser/screenshots.mjs FOLDER PATTERN takes all whose name matches, 1920x1080 among them.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAtlas, Reader } from './support.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = process.argv[2] ?? join(root, 'docs/screenshots');
const pattern = new RegExp(process.argv[3] ?? '-(360x740|1366x768)\\.');

const faculties = { glasgow: 'uestc-glasgow-college', ouc: 'ouc-information-science-engineering' };
const views = {
    overview: 'page=overview', partners: 'page=partners', pathways: 'page=pathways', exchange: 'page=exchange',
    outcomes: 'page=outcomes', sources: 'page=sources',
};
const sheets = {
    'partner-sheet': 'page=partners&partner=university-of-windsor', 'source-sheet': 'page=outcomes&fact=further-study-2020',
};
const sizes = { '360x740': [360, 740, 2], '1366x768': [1366, 768, 1], '1920x1080': [1920, 1080, 1] };

mkdirSync(folder, { recursive: true });
const atlas = await openAtlas();
for (const [size, [width, height, deviceScaleFactor]] of Object.entries(sizes)) {
    for (const theme of ['light', 'dark']) {
        for (const lang of ['en', 'zh']) {
            for (const [faculty, id] of Object.entries(faculties)) {
                const shown = faculty === 'glasgow' ? { ...views, ...sheets } : views;
                for (const [view, query] of Object.entries(shown)) {
                    const name = `${faculty}-${view}-${lang}-${theme}-${size}.jpg`;
                    if (!pattern.test(name)) continue;
                    const reader = await Reader.at(atlas, `${query}&faculty=${id}&lang=${lang}&theme=${theme}`, {
                        viewport: { width, height }, deviceScaleFactor, hasTouch: width < 640, isMobile: width < 640,
                    });
                    await reader.page.waitForLoadState('networkidle'); // the bold Chinese font comes last
                    await reader.settled();
                    await reader.page.screenshot({ path: join(folder, name), type: 'jpeg', quality: 80 });
                    await reader.done();
                }
            }
        }
    }
}
await atlas.close();
