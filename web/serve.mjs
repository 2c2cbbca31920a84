// Serves a built folder: files as they are, or precompressed where the browser takes that. For trying out and for the
// tests; any static host will do in its place.
//   node web/serve.mjs [--root dist] [--port 8080] [--host 127.0.0.1] [--base /atlas/]
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
    '.bin': 'application/octet-stream',
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.otf': 'font/otf',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
    '.xml': 'application/xml',
};
const encodings = [['br', '.br'], ['gzip', '.gz']];
const hashed_name = /-[0-9a-f]{10}\.[a-z0-9]+$/;
// What pages may load is said in the pages themselves (see edition.mjs); this holds for everything else, too.
const policy = "object-src 'none'; base-uri 'none'; form-action 'none'";

async function file_status(path) {
    try {
        const status = await stat(path);
        return status.isFile() ? status : null;
    } catch {
        return null;
    }
}

// The file that an address means, null when it leaves the folder, lies outside the base or names something hidden; throws
// on malformed escapes.
function path_of(root, base, url) {
    const address = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!address.startsWith(base)) return null;
    const name = address.slice(base.length - 1);
    if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => part.startsWith('.'))) return null;
    const path = resolve(join(root, name.endsWith('/') ? `${name}index.html` : name));
    return path.startsWith(root + sep) ? path : null;
}

// Encodings that the browser accepts, by name; "q=0" means that it does not.
function accepted_encodings(header = '') {
    return new Set(header.split(',').map((part) => part.trim().toLowerCase().split(/\s*;\s*/))
        .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? '')).map(([name]) => name));
}

// The best stored form of a file: a compressed one counts only if it is not older than the file itself.
async function choose_form(path, plain, accepted) {
    for (const [encoding, ending] of encodings) {
        if (!accepted.has(encoding)) continue;
        const status = await file_status(path + ending);
        if (status && status.mtimeMs >= plain.mtimeMs) return { path: path + ending, status, encoding };
    }
    return { path, status: plain };
}

function refuse(response, status, text, headers = {}) {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff', ...headers });
    response.end(`${text}\n`);
}

async function answer({ root, base }, request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        return refuse(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
    }
    if (base !== '/' && ['/', base.slice(0, -1)].includes(request.url)) {
        response.writeHead(302, { Location: base });
        return response.end();
    }
    let path;
    try {
        path = path_of(root, base, request.url);
    } catch {
        return refuse(response, 400, 'Malformed address');
    }
    const plain = path && (await file_status(path));
    if (!plain) return refuse(response, 404, 'Not found');

    const form = await choose_form(path, plain, accepted_encodings(request.headers['accept-encoding']));
    const tag = `"${form.status.size.toString(16)}-${Math.round(form.status.mtimeMs).toString(16)}${form.encoding ?? ''}"`;
    // Few and short: a first visit pays for them with every file.
    const headers = { Vary: 'Accept-Encoding', 'X-Content-Type-Options': 'nosniff' };
    if (hashed_name.test(path)) {
        headers['Cache-Control'] = 'public, max-age=31536000, immutable'; // never asked for again: needs no tag
    } else {
        headers['Cache-Control'] = 'no-cache';
        headers.ETag = tag;
    }
    if (path.endsWith('.html')) {
        headers['Referrer-Policy'] = 'no-referrer';
        headers['Content-Security-Policy'] = policy;
    }
    if ((request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(tag)) {
        response.writeHead(304, headers);
        return response.end();
    }
    headers['Content-Type'] = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
    headers['Content-Length'] = form.status.size;
    if (form.encoding) headers['Content-Encoding'] = form.encoding;
    response.writeHead(200, headers);
    if (request.method === 'HEAD') return response.end();
    // A file that vanishes while it is sent breaks this one answer, not the server.
    pipeline(createReadStream(form.path), response, () => {});
}

// Starts serving `root` (a folder) below `base`; port 0 takes any free one. Gives { address, port, close() }; rejects when
// the port cannot be had.
export function start({ root, port = 0, host = '127.0.0.1', base = '/' }) {
    const site = { root: resolve(root), base };
    const server = createServer((request, response) => {
        answer(site, request, response).catch(() => (response.headersSent ? response.destroy() : refuse(response, 500, 'Failed')));
    });
    return new Promise((fulfil, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
            const name = host.includes(':') ? `[${host}]` : host;
            const close = () => new Promise((closed) => { server.close(closed); server.closeAllConnections(); });
            fulfil({ address: `http://${name}:${server.address().port}${base}`, port: server.address().port, close });
        });
    });
}

function read_options(given) {
    const options = { root: 'dist', host: '127.0.0.1' };
    for (let at = 0; at < given.length; at += 2) {
        const name = given[at].replace(/^--/, '');
        if (!['root', 'port', 'host', 'base'].includes(name) || given[at + 1] === undefined) throw new Error(`cannot use option ${given[at]}`);
        options[name] = given[at + 1];
    }
    if (options.port !== undefined && !(/^\d+$/.test(options.port) && Number(options.port) <= 65535)) {
        throw new Error(`not a port: ${options.port}`);
    }
    if (options.base !== undefined && !/^\/([^/].*\/)?$/.test(options.base)) {
        throw new Error(`the base begins and ends with '/': ${options.base}`);
    }
    return options;
}

// With no port asked for, the first free one from 8080 on.
async function start_on_free_port(options) {
    for (let port = 8080; ; port++) {
        try {
            return await start({ ...options, port });
        } catch (error) {
            if (error.code !== 'EADDRINUSE' || port === 8179) throw error;
        }
    }
}

async function main() {
    const options = read_options(process.argv.slice(2));
    const server = options.port === undefined
        ? await start_on_free_port(options)
        : await start({ ...options, port: Number(options.port) });
    console.log(`Partner Atlas is at ${server.address}   (Ctrl+C stops)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    main().catch((error) => {
        const taken = error.code === 'EADDRINUSE' ? `port ${error.port} is taken: choose another with --port` : error.message;
        console.error(`serve: ${taken}`);
        process.exit(1);
    });
}
