// What the page says when the app itself cannot speak: too early or without a place to draw. Everything else is worded in
// assets/strings.

import { earlyLanguage } from './edition.ts';

const messages = {
    loading: { en: 'Loading …', zh: '正在载入……' },
    noWebGL: {
        en: 'This browser cannot draw the atlas: WebGL 2 is missing or switched off.',
        zh: '此浏览器无法绘制图谱：缺少 WebGL 2，或已被关闭。',
    },
    noModule: {
        en: 'The program could not be loaded. Check the connection and load the page again.',
        zh: '程序未能载入。请检查网络后重新打开页面。',
    },
    stopped: {
        en: 'The program has stopped. Load the page again; the address still says what you were looking at.',
        zh: '程序意外停止。请重新打开页面，网址仍保留您正在查看的内容。',
    },
    noFont: {
        en: 'The fonts could not be loaded. Check the connection and load the page again.',
        zh: '字体未能载入。请检查网络后重新打开页面。',
    },
} as const;

export function say(message: keyof typeof messages, detail = ''): void {
    const language = earlyLanguage();
    const place = document.getElementById('status-text');
    if (!place) return;
    place.lang = language === 'zh' ? 'zh-Hans' : 'en';
    place.textContent = [messages[message][language], detail].filter(Boolean).join('\n');
}
