// The engine compiled with the vector instructions of WebAssembly, which the native tests cannot run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expect_agreement } from '../bench/filter/agreement.mjs';

const load = async (name) => (await import(new URL(`../../build/web/${name}.mjs`, import.meta.url))).default();

test('compiled for browsers, the engine filters odd data as a plain scan does', async () => {
    const compared = expect_agreement(await load('facet_engine'), await load('plain_scan'), { data_sets: 110 });
    assert.equal(compared, 110 * 25);
});
