// The pinyin that the build works out for a folder of records. Needs no browser.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build_pinyin } from '../../web/pinyin.mjs';

let folder;

before(() => { folder = mkdtempSync(join(tmpdir(), 'atlas-pinyin-')); });
after(() => rmSync(folder, { recursive: true }));

function build_for(...names) {
    writeFileSync(join(folder, 'organisations.json'), JSON.stringify({ organisations: names.map((name) => ({ names: { zh: name } })) }));
    return build_pinyin(folder);
}

/** The reading of one run of characters, as src/query/pinyin.cpp gives it. */
function read(content, run) {
    const lines = content.trimEnd().split('\n').slice(1).map((line) => line.split(' '));
    const usual = new Map(lines.filter(([start]) => /^[a-z]/.test(start)).flatMap(([syllable, all]) => [...all].map((hanzi) => [hanzi, syllable])));
    const syllables = [...run].map((hanzi) => usual.get(hanzi));
    const exceptions = lines.find(([start]) => start === run)?.slice(1) ?? [];
    for (const exception of exceptions) syllables[parseInt(exception, 10)] = exception.replace(/^\d+/, '');
    return syllables.join(' ');
}

const heteronyms = {
    重庆大学: 'chong qing da xue', 长春理工: 'chang chun li gong', 厦门银行: 'xia men yin hang', 首都师范: 'shou du shi fan',
    音乐学院: 'yin yue xue yuan', 西藏大学: 'xi zang da xue', 旅行社: 'lv xing she', 女子学院: 'nv zi xue yuan', 会计学: 'kuai ji xue',
    校长: 'xiao zhang', 行业协会: 'hang ye xie hui',
};

test('characters with several readings are read by their words, whatever else is built with them', () => {
    const content = build_for(...Object.keys(heteronyms));
    for (const [name, reading] of Object.entries(heteronyms)) assert.equal(read(content, name), reading, name);
});

test('names of any folder are read, also in folders below it, but not its schemas', () => {
    mkdirSync(join(folder, 'faculty/deep'), { recursive: true });
    mkdirSync(join(folder, 'schema'), { recursive: true });
    writeFileSync(join(folder, 'faculty/deep/profile.json'), JSON.stringify({ faculty: { names: { zh: '魑魅学院' } } }));
    writeFileSync(join(folder, 'schema/x.json'), JSON.stringify({ title: '饕餮' }));
    const content = build_for('Latin only');
    assert.equal(read(content, '魑魅学院'), 'chi mei xue yuan');
    assert.ok(!content.includes('饕'));
});

test('a file that is no JSON keeps the others from nothing', () => {
    writeFileSync(join(folder, 'broken.json'), '{ "names": ');
    assert.equal(read(build_for('牛津大学'), '牛津大学'), 'niu jin da xue');
});

test('the same records give the same bytes', () => {
    assert.equal(build_for('牛津大学', '重庆大学'), build_for('牛津大学', '重庆大学'));
});

test('every line has the form that the search reads', () => {
    const lines = build_for(...Object.keys(heteronyms), '。，', '', '𠮷野家', '〇', '長'.repeat(500)).split('\n');
    assert.equal(lines[0], 'pinyin 1');
    assert.equal(lines.at(-1), '');
    for (const line of lines.slice(1, -1)) assert.match(line, /^([a-z]{1,6} [㐀-䶿一-鿿]+|[㐀-䶿一-鿿]+( \d+[a-z]{1,6})+)$/u);
});
