// Visits the start page without a browser, for web/split.mjs: hands to the compiled program what web/main.ts hands to it,
// moves, scrolls and focuses as a reader may before anything is pressed, and leaves a profile of what was called.
// Nothing is drawn: to the drawing context every answer is as good as another.
//   node web/split_visit.mjs FOLDER   with visit.json, bridge.mjs and noting.wasm in it; writes FOLDER/N.profile
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const plan = JSON.parse(readFileSync(join(folder, 'visit.json'), 'utf8'));
const { Bridge } = await import(pathToFileURL(join(folder, 'bridge.mjs')));
const compiled = new WebAssembly.Module(readFileSync(join(folder, 'noting.wasm')));

const desktop = { width: 1366, height: 768, density: 1 };
const phone = { width: 390, height: 844, density: 3 };
const plain = { dark: false, moreContrast: false, textScale: 1, touch: false, forcedColours: null };
const first_fonts = ['latin-regular', 'latin-bold', 'mini-cjk'];

function stand_in_for_browser() {
    const answers = { getProgramParameter: 1, getActiveUniform: { name: 'clip_per_pixel', size: 1 } };
    const context = new Proxy({}, { get: (kept, name) => kept[name] ?? (() => answers[name] ?? {}) });
    globalThis.window = {};
    globalThis.document = { querySelector: () => ({ getContext: () => context }) };
    globalThis.WebGLRenderingContext = class {};
}

async function load() {
    const { default: create_atlas } = await import(pathToFileURL(plan.glue));
    let exports;
    const module = await create_atlas({
        instantiateWasm(imports, receive) {
            const instance = new WebAssembly.Instance(compiled, imports);
            exports = instance.exports;
            receive(instance);
            return exports;
        },
    });
    return { module, exports, app: new Bridge(module) };
}

const add_font = (app, name) => app.addFont(name, readFileSync(plan.fonts[name]));

function paint(app, nodes) {
    for (let frames = 0; frames < 8; ++frames) {
        const { drawAgain } = app.frame();
        for (const read of [app.route, app.title, app.language, app.hasData]) read.call(app);
        for (const colour of ['page', 'text', 'muted']) app.colour(colour);
        for (const node of app.spokenChanges()?.nodes ?? []) nodes.set(node.id, node);
        if (!drawAgain) return;
    }
}

function open(app, { route, language, size, preferences }, nodes) {
    if (!app.create('#atlas')) throw new Error('the program found nothing to draw with');
    for (const name of language === 'zh' ? [...first_fonts, 'cjk-regular'] : first_fonts) add_font(app, name);
    for (const [name, path] of plan.files) app.addFile(name, readFileSync(path));
    app.addLand(readFileSync(plan.land));
    app.setPreferences({ ...plain, ...preferences });
    while (app.readOn(route, [language]) < 1);
    app.open(route, [language]);
    app.needsProblemWords();
    app.resize(size.width, size.height, size.density);
    paint(app, nodes);
}

function point_everywhere(app, { width, height }) {
    const step = 120; // CSS pixels
    for (let y = step / 2; y < height; y += step) {
        for (let x = step / 2; x < width; x += step) {
            app.pointAt(x, y);
            app.frame();
        }
    }
    app.pointNowhere();
}

function look_around(app, { size, points }, nodes) {
    const page = [...nodes.values()].find((node) => node.role === 'scroll');
    if (!page) throw new Error('the start page has nothing that scrolls');
    for (let offset = 0; offset < page.content; offset += size.height) {
        app.scroll(page.id, offset);
        if (points) point_everywhere(app, size);
        else paint(app, nodes);
    }
}

function focus_each(app, nodes) {
    for (const node of nodes.values()) {
        if (!node.focusable) continue;
        app.setFocus(node.id, true);
        paint(app, nodes);
    }
    app.escape();
    app.setFocus(0, false);
    paint(app, nodes);
}

/** What may happen at any time: another size, other colours, the drawing context taken away, a font that arrives late. */
function disturb(app, { preferences, size }, nodes) {
    add_font(app, 'cjk-bold');
    app.setPreferences({ ...plain, ...preferences, dark: true, textScale: 1.5, moreContrast: true });
    app.resize(size.width - 40, size.height, 2);
    paint(app, nodes);
    app.dropDrawing();
    app.restoreDrawing();
    paint(app, nodes);
}

async function visit(number, wishes) {
    const { module, exports, app } = await load();
    const nodes = new Map();
    open(app, wishes, nodes);
    look_around(app, wishes, nodes);
    focus_each(app, nodes);
    disturb(app, wishes, nodes);
    const bytes = exports.__write_profile(0, 0);
    const address = module._malloc(bytes);
    exports.__write_profile(address, bytes);
    writeFileSync(join(folder, `${number}.profile`), module.HEAPU8.slice(address, address + bytes));
}

stand_in_for_browser();
const faculties = plan.files.map(([name]) => /^(.+)\/profile\.json$/.exec(name)?.[1]).filter(Boolean);
let number = 0;
for (const language of ['en', 'zh']) {
    await visit(number++, { route: '', language, size: desktop, preferences: { forcedColours: [0, 1, 2, 3, 4, 5] } });
    for (const faculty of faculties) {
        const route = `page=overview&faculty=${faculty}&lang=${language}`;
        // What is pointed at looks the same in every language.
        await visit(number++, { route, language, size: desktop, preferences: {}, points: language === 'en' });
        await visit(number++, { route, language, size: phone, preferences: { dark: true, touch: true } });
    }
}
