// The words of the sheets of takeaway.ts, from assets/takeaway.

import english from '../assets/takeaway/en.json';
import chinese from '../assets/takeaway/zh.json';

export type Words = typeof english;

export function wordsOf(language: 'en' | 'zh'): Words {
    return language === 'zh' ? chinese : english;
}
