// The server, against a folder of its own.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { start } from '../../web/serve.mjs';

let folder;
let server;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
    const root = join(folder, 'site');
    mkdirSync(join(root, 'fonts'), { recursive: true });
    const write = (name, text) => writeFileSync(join(root, name), text);
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    mkdirSync(join(folder, 'site-beside'));
    writeFileSync(join(folder, 'site-beside/secret.txt'), 'secret');
    write('.hidden', 'secret');
    write('index.html', '<p>page</p>');
    write('a b.json', '{}');
    write('app-0123456789.js', 'plain');
    write('app-0123456789.js.br', 'brotli');
    write('app-0123456789.js.gz', 'gzip');
    write('words.txt', 'plain');
    write('words.txt.br', 'brotli');
    write('stale.txt', 'new');
    write('stale.txt.br', 'old');
    utimesSync(join(root, 'stale.txt.br'), 1, 1);
    for (const name of ['m.wasm', 'land.bin', 'style.css', 'fonts/f.otf', 'fonts/f.ttf', 'i.svg', 'odd.thing']) write(name, name);
    server = await start({ root, port: 0 });
});

after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
});

// Sends the address exactly as written: fetch() would tidy it first.
function get(path, { method = 'GET', headers = {} } = {}) {
    return new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
            let body = '';
            response.on('data', (part) => (body += part));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
        }).on('error', reject).end();
    });
}

test('a folder is its index page', async () => {
    const { status, headers, body } = await get('/?lang=zh');
    assert.equal(status, 200);
    assert.equal(body, '<p>page</p>');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'], /object-src 'none'/);
});

test('nothing outside the folder and nothing hidden is given out', async () => {
    const attempts = ['/../secret.txt', '/%2e%2e/secret.txt', '/fonts/../../secret.txt', '/..%2fsecret.txt', '/%2e%2e%2fsecret.txt',
        '/..\\secret.txt', '/..%5csecret.txt', '//../secret.txt', '/../site-beside/secret.txt', '/.hidden', '/secret.txt%00.html',
        `/${encodeURIComponent(join(folder, 'secret.txt'))}`, '/fonts', '/missing'];
    for (const path of attempts) {
        const { status, body } = await get(path);
        assert.equal(status, 404, path);
        assert.doesNotMatch(body, /secret/, path);
    }
});

test('a malformed address is refused, and the server goes on', async () => {
    assert.equal((await get('/%')).status, 400);
    assert.equal((await get('/%ff')).status, 400);
    assert.equal((await get('/')).status, 200);
});

test('escapes in an address are read', async () => {
    assert.equal((await get('/a%20b.json')).body, '{}');
});

test('only reading is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const { status, headers } = await get('/', { method });
        assert.equal(status, 405, method);
        assert.equal(headers.allow, 'GET, HEAD');
    }
});

test('HEAD gives the headers of GET and no body', async () => {
    const head = await get('/app-0123456789.js', { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(head.headers['content-length'], '5');
    assert.equal(head.body, '');
});

test('the browser gets the best encoding that it accepts', async () => {
    const cases = [
        ['gzip, deflate, br', 'brotli', 'br'], ['gzip', 'gzip', 'gzip'], ['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
        ['identity', 'plain', undefined], ['', 'plain', undefined],
    ];
    for (const [accept, body, encoding] of cases) {
        const response = await get('/app-0123456789.js', { headers: { 'Accept-Encoding': accept } });
        assert.equal(response.body, body, accept);
        assert.equal(response.headers['content-encoding'], encoding, accept);
        assert.equal(response.headers['content-type'], 'text/javascript; charset=utf-8');
        assert.equal(response.headers.vary, 'Accept-Encoding');
    }
});

test('a compressed form older than its file is not used', async () => {
    const { body, headers } = await get('/stale.txt', { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(body, 'new');
    assert.equal(headers['content-encoding'], undefined);
});

test('names with a hash may be kept for ever', async () => {
    assert.match((await get('/app-0123456789.js')).headers['cache-control'], /immutable/);
});

test('an unchanged file is not sent again, and each encoding has its own tag', async () => {
    const plain = await get('/words.txt');
    const brotli = await get('/words.txt', { headers: { 'Accept-Encoding': 'br' } });
    assert.notEqual(plain.headers.etag, brotli.headers.etag);
    const again = await get('/words.txt', { headers: { 'If-None-Match': plain.headers.etag } });
    assert.equal(again.status, 304);
    assert.equal(again.body, '');
    const other = await get('/words.txt', { headers: { 'If-None-Match': '"other"' } });
    assert.equal(other.status, 200);
});

test('types are right', async () => {
    const expected = {
        '/m.wasm': 'application/wasm', '/land.bin': 'application/octet-stream', '/style.css': 'text/css; charset=utf-8',
        '/fonts/f.otf': 'font/otf', '/fonts/f.ttf': 'font/ttf', '/i.svg': 'image/svg+xml', '/a%20b.json': 'application/json',
        '/odd.thing': 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(expected)) assert.equal((await get(path)).headers['content-type'], type, path);
});

test('with a base, the site lies below it and nowhere else', async () => {
    const below = await start({ root: join(folder, 'site'), port: 0, base: '/atlas/' });
    const status = async (path) => (await fetch(new URL(path, below.address), { redirect: 'manual' })).status;
    assert.equal(new URL(below.address).pathname, '/atlas/');
    assert.equal(await status('/atlas/'), 200);
    assert.equal(await status('/atlas/style.css'), 200);
    assert.equal(await status('/style.css'), 404);
    assert.equal(await status('/atlas/../secret.txt'), 404);
    assert.equal(await status('/atlas-beside/secret.txt'), 404);
    assert.equal(await status('/atlas'), 302);
    assert.equal(await status('/'), 302);
    await below.close();
});

test('a port that is taken is reported', async () => {
    await assert.rejects(start({ root: folder, port: server.port }), { code: 'EADDRINUSE' });
});
