// The fifteen terms of a generated opportunity: each is stated with a likelihood of its own, most often it is not. What
// is stated comes from short lists, as the records of one office do.
const pick = (next, list) => list[Math.floor(next() * list.length)];
const words = (en, zh) => ({ value: { en, zh }, unit: 'text' });
const whole = (next, least, most) => least + Math.floor(next() * (most - least + 1));

const legal_kinds = [words('Sino-foreign cooperative programme', '中外合作办学项目'), words('School-level agreement', '院级协议'), words('University-level agreement', '校级协议')];
const awards = ['MSc', 'MEng', 'BEng with Honours', 'PhD', 'Certificate of completion', 'Transcript of credits'].map((name) => words(name, `${name} 证书`));
const majors = ['Electronic information', 'Communications', 'Microelectronics', 'Computer science', 'All majors of the faculty'];
const languages = [words('English', '英语'), words('English and German', '英语和德语'), words('French', '法语'), words('Japanese', '日语')];
const tests = ['IELTS 6.0', 'IELTS 6.5', 'IELTS 7.0', 'TOEFL 80', 'TOEFL 92', 'TestDaF 16', 'None'].map((name) => words(name, `${name}（要求）`));
const currencies = [['CNY', 20_000, 120_000], ['GBP', 9_000, 35_000], ['EUR', 1_000, 18_000], ['USD', 12_000, 60_000]];
const leaving = [words('At least one year abroad', '至少在国外一年'), words('Not compulsory', '不强制出国')];

function cost(next) {
    const [currency, least, most] = pick(next, currencies);
    return { value: Math.round(whole(next, least, most) / 100) * 100, unit: 'money', currency, per: 'student-year' };
}

/** Term → how likely it is stated, and what is. */
const terms = {
    legal_kind: [0.1, (next) => pick(next, legal_kinds)],
    approval_number: [0.02, (next) => ({ value: `MOE${whole(next, 10_000, 99_999)}`, unit: 'identifier' })],
    years_home: [0.25, (next) => ({ value: whole(next, 2, 4), unit: 'years' })],
    years_away: [0.25, (next) => ({ value: next() < 0.2 ? { from: 1, to: 2 } : whole(next, 1, 3), unit: 'years' })],
    months_away: [0.1, (next) => ({ value: whole(next, 1, 12), unit: 'months' })],
    leaving: [0.04, (next) => pick(next, leaving)],
    awards: [0.15, (next) => pick(next, awards)],
    majors: [0.1, (next) => words(pick(next, majors), '本院相关专业')],
    teaching_language: [0.12, (next) => pick(next, languages)],
    average: [0.06, (next) => ({ value: whole(next, 70, 90), unit: 'marks', scale: '100', qualifier: 'at-least' })],
    tests: [0.06, (next) => pick(next, tests)],
    costs: [0.12, cost],
    quota: [0.05, (next) => ({ value: whole(next, 2, 60), unit: 'people' })],
    dates: [0.06, (next) => ({ value: `${whole(next, 2023, 2026)}-${String(whole(next, 1, 12)).padStart(2, '0')}`, unit: 'date' })],
    contact: [0.03, () => words('International office', '国际事务办公室')],
};

/** `sources` makes the locators of a fact. */
export function stated_terms(next, sources) {
    return Object.fromEntries(Object.entries(terms).map(([key, [likelihood, value]]) => {
        if (next() < likelihood) return [key, { ...value(next), sources: sources() }];
        return [key, key === 'approval_number' && next() < 0.05 ? 'not-applicable' : 'not-stated'];
    }));
}
