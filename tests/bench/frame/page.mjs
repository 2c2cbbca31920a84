// What runs in the page to measure it: each function is handed to the browser as it stands and refers to nothing outside.

/** Stamps the trace where the compiled program is entered and left; notes when the records have arrived, and how long tasks are. */
export function watch() {
    const notes = { bytes_at: 0, frames: 0, tasks: [], progress: new Set(), gaps: [], memory: 0 };
    window.notes = notes;
    let inside = 0; // calls of the program that are open

    const stamped = (call) => (...values) => {
        if (inside++ === 0) console.timeStamp('program in');
        try { return call(...values); } finally {
            if (--inside === 0) console.timeStamp('program out');
        }
    };
    let whole; // the exports as they are: the second part of the program is linked to these
    const instantiate = WebAssembly.instantiate.bind(WebAssembly);
    WebAssembly.instantiate = async (module, imports) => {
        if (imports?.f) return instantiate(module, { ...imports, f: whole });
        const instance = await instantiate(module, imports);
        whole = instance.exports;
        const memory = Object.values(whole).find((each) => each instanceof WebAssembly.Memory);
        notes.wasm_bytes = () => memory.buffer.byteLength;
        return { exports: Object.fromEntries(Object.entries(whole).map(([name, each]) => [name, typeof each === 'function' ? stamped(each) : each])) };
    };

    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (paint) => ask((time) => {
        paint(time);
        ++notes.frames;
    });
    const mark = performance.mark.bind(performance);
    performance.mark = (name, ...options) => {
        console.timeStamp(name);
        return mark(name, ...options);
    };
    const read = Response.prototype.arrayBuffer;
    Response.prototype.arrayBuffer = async function () {
        const bytes = await read.call(this);
        if (this.url.includes('/data/all-')) {
            notes.bytes_at = performance.now();
            console.timeStamp('bytes');
        }
        return bytes;
    };
    new PerformanceObserver((list) => notes.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ end: startTime + duration, duration }))))
        .observe({ type: 'longtask', buffered: true });
    notes.preparing = () => {
        const there = performance.getEntriesByName('atlas:interactive')[0].startTime;
        const ready = performance.getEntriesByName('atlas:prepared')[0].startTime;
        return Math.max(0, ...notes.tasks.filter(({ end }) => end > there && end <= ready + 50).map(({ duration }) => duration));
    };
    let before = performance.now();
    const look = () => {
        const now = performance.now();
        notes.gaps.push({ end: now, duration: now - before });
        before = now;
        notes.progress.add(document.getElementById('status-text')?.textContent);
        notes.memory = Math.max(notes.memory, performance.memory.usedJSHeapSize);
        if (!performance.getEntriesByName('atlas:interactive').length) ask(look);
    };
    ask(look);
}

/** What is made ready after the first frame, for later questions; in milliseconds. */
export async function wait_until_prepared() {
    const there = performance.getEntriesByName('atlas:interactive')[0].startTime;
    while (!performance.getEntriesByName('atlas:prepared').length) await new Promise((done) => setTimeout(done, 50));
    return performance.getEntriesByName('atlas:prepared')[0].startTime - there;
}

/** What `act` starts is through when no frame has come for a while. */
export async function come_to_rest(act) {
    await act();
    for (let seen = -1; window.notes.frames !== seen;) {
        seen = window.notes.frames;
        await new Promise((done) => setTimeout(done, 400));
    }
}

/** Scrolls by so many pixels in each of so many frames. */
export async function scroll_by(pixels, frames) {
    const ask = () => new Promise((done) => requestAnimationFrame(done));
    for (let count = 0; count < frames; ++count) {
        window.scrollBy(0, pixels);
        await ask();
    }
}

/** Presses what has the role and a name that begins so, in the mirror. */
export function press([selector, name]) {
    const found = [...document.querySelectorAll(`#mirror ${selector}`)].find((each) =>
        (each.getAttribute('aria-label') ?? (each.matches('input') ? each.parentElement : each).textContent).trim().startsWith(name));
    if (!found) throw new Error(`nothing to press: ${selector} ${name}`);
    found.click();
}

/** Types into the field with the label, letter by letter. */
export async function type([label, text]) {
    const field = document.querySelector(`#mirror input[type="search"]`);
    if (!field) throw new Error(`no field ${label}`);
    for (let length = 1; length <= text.length; ++length) {
        field.value = text.slice(0, length);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => setTimeout(done, 120));
    }
}

/** The rows of the mirror as text, written as a plain table in a frame; gives their number. */
export function write_plain_table() {
    document.getElementById('plain-table')?.remove(); // that of the time before, outside of what is measured
    void document.body.offsetHeight;
    const rows = [...document.querySelectorAll('#mirror tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const place = document.createElement('div');
    place.id = 'plain-table';
    document.body.append(place);
    return new Promise((done) => requestAnimationFrame(() => {
        place.innerHTML = html;
        setTimeout(() => done(rows.length), 100);
    }));
}

/** JSON.parse of the same bytes, three times between the stamps 'parse' and 'parsed'; the median in milliseconds by the clock. */
export async function parse_plainly(address) {
    const bytes = await (await fetch(address)).arrayBuffer();
    const times = Array.from({ length: 3 }, () => {
        const begin = performance.now();
        console.timeStamp('parse');
        const text = new TextDecoder().decode(bytes);
        const start = text.indexOf('{"opportunities"');
        JSON.parse(text.slice(start, text.indexOf('\n]}\n', start) + 3));
        console.timeStamp('parsed');
        return performance.now() - begin;
    }).sort((one, other) => one - other);
    await new Promise((done) => requestAnimationFrame(done)); // which tells the trace whose thread this is
    return times[1];
}
