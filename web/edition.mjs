// The static edition: fills the template with what has been built, lets the native command write every page from it,
// and gives the files back. The policy of what a page may load is written into the pages themselves, with the hashes of
// what stands inside them, so that any static host serves it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'build/dev/atlas');
const folder = join(root, 'build/edition');

const hash_source = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function policy_tag(script, styles) {
    const policy = [
        "default-src 'self'", `script-src 'self' 'wasm-unsafe-eval' ${hash_source(script)}`,
        `style-src 'self' ${Object.values(styles).map(({ text }) => hash_source(text)).join(' ')}`, "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

// Puts a text in the place of a marker that stands there exactly once.
function fill(template, marker, text) {
    if (template.split(marker).length !== 2) throw new Error(`index.html does not contain ${marker} once`);
    return template.replace(marker, () => text);
}

// The app puts the edition's away by its id (web/edition.ts).
const linked = ({ page, edition }, way) => [
    `<link rel="stylesheet" href="${way}${page.url}">`, `<link rel="stylesheet" id="edition-style" href="${way}${edition.url}">`,
].join('\n');
const written_out = ({ page, edition }) => `<style>${page.text}</style>\n<style id="edition-style">${edition.text}</style>`;

async function fill_template({ asset_tags, styles }) {
    const source = readFileSync(join(root, 'index.html'), 'utf8');
    const [block, script_source] = /<script>([^]*?)<\/script>/.exec(source) ?? [];
    if (!block) throw new Error('index.html does not contain its script');
    const script = (await transform(script_source, { minify: true, target: 'es5' })).code.trim();
    let template = fill(source, block, `<script>${script}</script>`);
    template = fill(template, '<!-- atlas:policy -->', policy_tag(script, styles));
    template = fill(template, '<!-- atlas:style -->', linked(styles, '{{root}}'));
    return fill(template, '<!-- atlas:assets -->', asset_tags);
}

// Broken data is no reason to publish nothing: the command has written what is valid, and both it and the app say the rest.
function run_command(template, { base, public_url }) {
    if (!existsSync(command)) throw new Error('the native command is missing; ./dev build makes it');
    mkdirSync(folder, { recursive: true });
    const template_path = join(folder, 'template.html');
    writeFileSync(template_path, template);
    const site = join(folder, 'site');
    const options = [...(base ? ['--base', base] : []), ...(public_url ? ['--public-url', public_url] : [])];
    const { status, error } = spawnSync(
        command, ['edition', join(root, 'data'), '--out', site, '--template', template_path, ...options],
        { stdio: ['ignore', 'inherit', 'inherit'] });
    if (error) throw error;
    if (status !== 0 && status !== 1) throw new Error(`atlas edition ended with ${status}`);
    return site;
}

/**
 * Writes the edition into a folder of its own and gives that folder's path. `asset_tags` may contain {{root}}, the way from a
 * page to the root of the site. index.html carries the style sheets in itself; all others link them.
 */
export async function build_edition({ asset_tags, styles, base, public_url }) {
    const site = run_command(await fill_template({ asset_tags, styles }), { base, public_url });
    const start = readFileSync(join(site, 'index.html'), 'utf8');
    return { site, start: fill(start, linked(styles, base ?? ''), written_out(styles)) };
}
