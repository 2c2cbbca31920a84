// What the page says when the app itself cannot speak: too early or without a place to draw. Everything else is worded in
// assets/strings.

import { earlyLanguage } from './edition.ts';

const messages = {
    loading: { en: 'Loading …', zh: '正在载入……' },
    noWebGL: {
        en: 'You are reading the plain pages: all records are here. Search, filters and comparison need WebGL 2, which this browser lacks.',
        zh: '当前显示的是静态页面，内容完整。搜索、筛选与对比需要 WebGL 2，此浏览器不支持或已将其关闭。',
    },
    noModule: {
        en: 'You are reading the plain pages: all records are here. The program for search, filters and comparison could not be loaded; try again with a better connection.',
        zh: '当前显示的是静态页面，内容完整。搜索、筛选与对比所需的程序未能载入，请检查网络后重新打开页面。',
    },
    stopped: {
        en: 'The program has stopped. Load the page again; the address still says what you were looking at.',
        zh: '程序意外停止。请重新打开页面，网址仍保留您正在查看的内容。',
    },
    noFont: {
        en: 'The fonts could not be loaded. Check the connection and load the page again.',
        zh: '字体未能载入。请检查网络后重新打开页面。',
    },
    noTakeaway: {
        en: 'This could not be loaded. Check the connection and try again.',
        zh: '未能载入。请检查网络后重试。',
    },
} as const;

export function messageFor(message: keyof typeof messages): string {
    return messages[message][earlyLanguage()];
}

export function say(message: keyof typeof messages, detail = ''): void {
    const language = earlyLanguage();
    const place = document.getElementById('status-text');
    if (!place) return;
    place.lang = language === 'zh' ? 'zh-Hans' : 'en';
    place.textContent = [messageFor(message), detail].filter(Boolean).join('\n');
}
