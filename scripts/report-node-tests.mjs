// A reporter for node:test: one line of JSON per finished test, and a last one when the run came to its end. Suites
// (describe) are no tests of their own, but one that fails otherwise than by its tests (in a hook) is a failure.
export default async function* report(events) {
    for await (const { type, data } of events) {
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        const passed = type === 'test:pass';
        const by_its_tests = passed || data.details?.error?.failureType === 'subtestsFailed';
        if (data.details?.type === 'suite' && by_its_tests) continue;
        yield JSON.stringify({ name: data.name, passed, skipped: data.skip !== undefined || data.todo !== undefined }) + '\n';
    }
    yield JSON.stringify({ complete: true }) + '\n';
}
