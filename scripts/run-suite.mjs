// Runs one suite of tests, shows what it prints, and appends "passed failed name" to a file of counts.
//   node scripts/run-suite.mjs gtest BINARY COUNTS      a GoogleTest executable
//   node scripts/run-suite.mjs node FILE COUNTS         a file of node:test tests
// A suite fails as a whole when it crashes, hangs, leaves no report or runs no test. A skipped test has not passed: it
// counts as failed. The exit code is 0 whenever the counts were written; they say how it went.
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const time_limit_minutes = 10;

function run(command, args) {
    return new Promise((resolve) => {
        const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
        const timer = setTimeout(() => child.kill('SIGKILL'), time_limit_minutes * 60_000);
        const finish = (how) => (clearTimeout(timer), resolve(how));
        child.on('error', (error) => finish(`could not be started: ${error.message}`));
        child.on('close', (code, signal) => finish(signal ? `ended by ${signal}` : code === 0 ? '' : `exit code ${code}`));
    });
}

function count_gtest(report) {
    const tests = JSON.parse(report).testsuites.flatMap((suite) => suite.testsuite);
    const passed = tests.filter((test) => test.result === 'COMPLETED' && !test.failures).length;
    const unfinished = tests.filter((test) => test.result !== 'COMPLETED' && !test.failures);
    for (const test of unfinished) console.log(`not run: ${test.classname}.${test.name} (${test.result})`);
    return { passed, failed: tests.length - passed };
}

function count_node(report) {
    const lines = report.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    const results = lines.filter((line) => !line.complete);
    if (results.length === lines.length) results.push({ name: 'the rest of the run', passed: false });
    const passed = results.filter((result) => result.passed && !result.skipped).length;
    return { passed, failed: results.length - passed };
}

const [kind, suite, counts_file] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'atlas-suite-'));
const report = join(folder, 'report.json');
const reporter = fileURLToPath(new URL('report-node-tests.mjs', import.meta.url));
const trouble = kind === 'gtest'
    ? await run(suite, [`--gtest_output=json:${report}`, '--gtest_brief=1'])
    : await run(process.execPath, ['--test-reporter=spec', '--test-reporter-destination=stdout',
        `--test-reporter=${reporter}`, `--test-reporter-destination=${report}`, suite]);

let counts = { passed: 0, failed: 0 };
let unreadable = '';
try {
    if (existsSync(report)) counts = (kind === 'gtest' ? count_gtest : count_node)(readFileSync(report, 'utf8'));
} catch (error) {
    unreadable = `report cannot be read: ${error.message}`;
}
rmSync(folder, { recursive: true, force: true });
if (counts.failed === 0) {
    const reason = trouble || unreadable || (counts.passed === 0 ? 'ran no test' : '');
    if (reason) {
        console.log(`${basename(suite)}: ${reason}`);
        counts.failed = 1;
    }
}
appendFileSync(counts_file, `${counts.passed} ${counts.failed} ${kind}: ${suite}\n`);
