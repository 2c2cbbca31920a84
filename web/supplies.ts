// What the app is given beside its fonts: records, land, the sentences of problems, pinyin. Each is handed over as soon as it
// is there; nothing waits for its turn.

import { fetchBytes, unpackData, type Assets } from './assets.ts';
import type { Bridge } from './bridge.ts';
import { say } from './messages.ts';
import type { Program } from './program.ts';

/** What a network answers in the place of a file is no JSON object, right or wrong. */
const looksLikeRecords = (bytes: Uint8Array): boolean => /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 80)));

async function addFile(address: string, bridge: Promise<Bridge>): Promise<boolean> {
    const fetched = await fetchBytes(address);
    const path = address.replace(/^data\//, '');
    if ('bytes' in fetched) (await bridge).addFile(path, fetched.bytes);
    else (await bridge).reportUnreadable(path, fetched.reason);
    return 'bytes' in fetched && looksLikeRecords(fetched.bytes);
}

/** False when nothing came that could be records. */
export async function addData({ data }: Assets, bridge: Promise<Bridge>, program: Promise<Program>): Promise<boolean> {
    const fetched = await fetchBytes(data.bundle);
    const files = 'bytes' in fetched && unpackData(fetched.bytes);
    if (files) {
        for (const { path, bytes } of files) (await bridge).addFile(path, bytes);
        return files.some(({ bytes }) => looksLikeRecords(bytes));
    }
    // Each file by itself; then it can be said which could not be had, and why.
    await (await program).complete();
    return (await Promise.all(data.files.map((address) => addFile(address, bridge)))).includes(true);
}

/** Lets the browser answer and paint. A timer would wait: those that follow each other get four milliseconds each. */
function letOthersIn(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
        port1.onmessage = () => {
            port1.close();
            done();
        };
        port2.postMessage(null);
    });
}

/** Many records take a while: now and then the page answers in between, and says how far it is. */
export async function readData(app: Bridge, query: string): Promise<void> {
    const mostAtOnce = 50; // ms: each pause costs a picture of the page
    let since = performance.now();
    for (let share = 0; (share = app.readOn(query, navigator.languages)) < 1;) {
        if (performance.now() - since < mostAtOnce) continue;
        say('loading', `${Math.floor(100 * share)} %`);
        await letOthersIn();
        since = performance.now();
    }
}

export async function addLand({ map }: Assets, bridge: Promise<Bridge>): Promise<void> {
    const fetched = await fetchBytes(map);
    // Without land the points still stand where they belong.
    if ('bytes' in fetched) (await bridge).addLand(fetched.bytes);
}

export async function addProblemWords(assets: Assets, app: Bridge, program: Program): Promise<void> {
    if (!app.needsProblemWords()) return;
    await program.complete();
    const fetched = await fetchBytes(assets.problem_words);
    // Without them the notice names file, line and code.
    if ('bytes' in fetched) app.addProblemWords(fetched.bytes);
}

export async function addPinyin({ pinyin }: Assets, app: Bridge): Promise<void> {
    const fetched = await fetchBytes(pinyin);
    // Without it Chinese names are found by their characters.
    if ('bytes' in fetched) app.addPinyin(fetched.bytes);
}
