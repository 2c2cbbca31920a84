// What a page costs in processor time of its own thread, as Chromium traces it: nothing else on the machine adds to that,
// as it does to the clock.

// Styles, layout and painting, which the browser does after the script of a frame.
const browsers_part = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

export const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Events of the page's thread while `act` runs, in order: with `tdur` those that last, with `tts` all; microseconds. */
export async function trace(session, act) {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    session.on('Tracing.dataCollected', collect);
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline'] } });
    await act();
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    const { pid, tid } = events.find(({ name }) => name === 'FireAnimationFrame') ?? {};
    return events.filter((event) => event.pid === pid && event.tid === tid).sort((one, other) => one.ts - other.ts);
}

/** Processor time at which the page called console.timeStamp with the label, each time; milliseconds. */
export function stamps(events, label) {
    return events.filter(({ name, args }) => name === 'TimeStamp' && args.data.message === label).map(({ tts }) => tts / 1000);
}

/**
 * The frames among the events, in milliseconds: `whole`, the scripts of a frame and what the browser did after them until
 * the next, with the calls of the program before it that it shows; `program`, what lies between the stamps 'program in' and
 * 'program out' since the frame before.
 */
export function frames_among(events) {
    const frames = [];
    let end_of_script = 0;
    let is_painted = true; // a frame may have several scripts
    let begin = 0;
    let early = 0; // between two frames, for the next
    for (const { name, ts, tts, dur = 0, tdur = 0, args } of events) {
        const frame = frames.at(-1);
        if (name === 'FireAnimationFrame') {
            end_of_script = ts + dur;
            if (is_painted) frames.push({ whole: 0, program: 0 });
            frames.at(-1).whole += (early + tdur) / 1000;
            frames.at(-1).program += early / 1000;
            is_painted = false;
            early = 0;
        } else if (frame && browsers_part.has(name) && ts >= end_of_script) {
            frame.whole += tdur / 1000;
            is_painted ||= name === 'PrePaint';
        } else if (name === 'TimeStamp' && args.data.message === 'program in') {
            begin = tts;
        } else if (name === 'TimeStamp' && args.data.message === 'program out') {
            if (ts < end_of_script) frame.program += (tts - begin) / 1000;
            else early += tts - begin;
        }
    }
    return frames;
}

/** Milliseconds of the costliest frame while `act` runs. */
export async function costliest_frame(session, act) {
    const frames = frames_among(await trace(session, act));
    if (frames.length === 0) throw new Error('no frame was painted');
    return Math.max(...frames.map(({ whole }) => whole));
}
