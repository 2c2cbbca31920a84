// What the page says when the app itself cannot speak: too early or without a place to draw. Both languages say the same.
// Everything else is worded in assets/strings.

import { earlyLanguage } from './edition.ts';

const messages = {
    loading: { en: 'Loading …', zh: '正在载入……' },
    close: { en: 'Close', zh: '关闭' },
    noWebGL: {
        en: 'You are reading the plain pages: all records are here. Search, filters and comparison need WebGL 2, which this browser does not support or has switched off.',
        zh: '您正在阅读静态页面，所有记录都在其中。搜索、筛选与对比需要 WebGL 2，此浏览器不支持或已将其关闭。',
    },
    noModule: {
        en: 'You are reading the plain pages: all records are here. The program for search, filters and comparison could not be loaded; check the connection and open the page again.',
        zh: '您正在阅读静态页面，所有记录都在其中。搜索、筛选与对比所需的程序未能载入，请检查网络后重新打开页面。',
    },
    noData: {
        en: 'You are reading the plain pages: all records are here. The data for search, filters and comparison could not be loaded; check the connection and open the page again.',
        zh: '您正在阅读静态页面，所有记录都在其中。搜索、筛选与对比所需的数据未能载入，请检查网络后重新打开页面。',
    },
    noDrawing: {
        en: 'The browser has taken the drawing surface away. You are reading the plain pages: all records are here. Open the page again for search, filters and comparison.',
        zh: '浏览器收回了绘图表面。您正在阅读静态页面，所有记录都在其中。如需搜索、筛选与对比，请重新打开页面。',
    },
    stopped: {
        en: 'The program has stopped unexpectedly. Open the page again; the address still says what you were looking at.',
        zh: '程序意外停止。请重新打开页面，网址仍保留您正在查看的内容。',
    },
    noFont: {
        en: 'The fonts could not be loaded. Check the connection and open the page again.',
        zh: '字体未能载入。请检查网络后重新打开页面。',
    },
    noTakeaway: {
        en: 'This could not be loaded. Check the connection and try again.',
        zh: '此内容未能载入。请检查网络后重试。',
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
