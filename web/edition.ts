// The static edition, which is on screen while the app is on its way: the right page of it for the address, and where in
// it the reader is, so that the app takes over at the same place.

import { fromRoot } from './assets.ts';

const edition = document.getElementById('edition') as HTMLElement;
const style = document.getElementById('edition-style') as HTMLStyleElement | HTMLLinkElement;
const root = document.documentElement;

/** Kinds of records that have a page of their own; the order is that of importance in an address that names several. */
const records = ['partner', 'opportunity', 'agreement', 'programme', 'document', 'conflict'];
const safe = /^[a-z0-9][a-z0-9.-]*$/;

const shownEdition = (): HTMLElement | null =>
    [...edition.querySelectorAll<HTMLElement>('.edition')].find((each) => each.offsetParent !== null) ?? null;

function anchor(): string {
    try {
        return decodeURIComponent(location.hash.slice(1));
    } catch {
        return ''; // no encoding of anything
    }
}

/** The app takes its place, or it the app's. Its rules go with it, but for paper: the mirror's elements have their own. */
export function setShown(isShown: boolean): void {
    root.toggleAttribute('data-painted', !isShown);
    style.media = isShown ? 'all' : 'print';
}

/** What the static page shows, as the query for the same in the app. A page in both languages leaves the choice open. */
export function routeOfPage(): string {
    const [only, other] = edition.querySelectorAll<HTMLElement>('.edition');
    const route = other ? '' : only?.dataset.route ?? '';
    // A figure is an article of its page, and its id the anchor.
    const figure = route && document.getElementById(anchor())?.closest('article');
    return figure ? `${route}&fact=${encodeURIComponent(figure.id)}` : route;
}

/** The language of what is shown: of the address, else of the page, else the one that the page chose for the browser. */
export function earlyLanguage(): 'en' | 'zh' {
    const shown = new URLSearchParams(location.search || routeOfPage()).get('lang') ?? root.dataset.shown;
    return shown === 'zh' ? 'zh' : 'en';
}

/** Whether the address leads to the start page and no further: the first part of the program is for that alone. */
export function asksForStartPage(): boolean {
    const query = new URLSearchParams(location.search || routeOfPage());
    const leadsOn = ([name, value]: [string, string]): boolean => !['faculty', 'lang'].includes(name) && `${name}=${value}` !== 'page=overview';
    return ![...query].some(leadsOn);
}

/** The faculty of the address, else all that this page leads to, its own first. */
function faculties(query: URLSearchParams): string[] {
    const asked = query.get('faculty');
    if (asked) return [asked];
    const own = new URLSearchParams(edition.querySelector<HTMLElement>('.edition')?.dataset.route).get('faculty') ?? '';
    const linked = [...edition.querySelectorAll<HTMLAnchorElement>('.faculties a')].map(({ pathname }) => pathname.split('/').at(-2) ?? '');
    return [...new Set([own, ...linked])];
}

/** The static pages that an address with a query may mean, the likeliest first; none when this page is as good as any. */
function pagesOfAddress(): string[] {
    const query = new URLSearchParams(location.search);
    const record = records.find((kind) => query.has(kind));
    const [folder, name] = record ? [`${record}/`, query.get(record)] : ['', query.get('page') ?? (query.has('faculty') ? 'overview' : null)];
    if (!name || !safe.test(name)) return [];
    return faculties(query).filter((faculty) => safe.test(faculty)).map((faculty) => `${earlyLanguage()}/${faculty}/${folder}${name}.html`);
}

/** False when it is not to be had. */
async function showPage(address: string): Promise<boolean> {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) return false;
    const read = new DOMParser().parseFromString(await response.text(), 'text/html');
    const page = read.getElementById('edition');
    if (!page) return false;
    if (root.dataset.painted !== undefined) return true; // too late: the app shows it
    // Its links count from where it lies, but for those within it.
    for (const link of page.querySelectorAll('a:not([href^="#"])')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', address).href);
    edition.replaceChildren(...page.childNodes);
    document.title = read.title;
    root.lang = read.documentElement.lang;
    return true;
}

/**
 * A link to another page than this one shows that page as soon as it can be had, and nothing until then, instead of
 * this one. Never rejects: the app is on its way in any case.
 */
export async function showAddressed(): Promise<void> {
    // If none can be had, what is there has to do.
    for (const address of pagesOfAddress()) if (await showPage(fromRoot(address)).catch(() => false)) break;
    delete root.dataset.elsewhere;
}

/** When no app comes to open it: the fact of the address where the edition has it, at its anchor. Never rejects. */
export async function showFact(): Promise<void> {
    const fact = new URLSearchParams(location.search).get('fact');
    const link = [...edition.querySelectorAll('a')].find(({ hash }) => fact && hash === `#${fact}`);
    if (!link) return;
    await showPage(link.href).catch(() => {});
    location.replace(link.hash);
}

export interface ReadingPlace {
    text: string;
    /** From the top of the window, in CSS pixels. */
    top: number;
}

const placeable = 'h1, h2, h3, h4, dt, th, figcaption, a, p';
const trimmed = (element: Element): string => (element.textContent ?? '').trim().replace(/\s+/g, ' ');

/** The texts in view, from the top; none at the top of the page. One that stood above already would be found there. */
export function readingPlaces(): ReadingPlace[] {
    if (window.scrollY < 1) return [];
    const bar = shownEdition()?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const places = new Map<string, ReadingPlace>();
    for (const element of shownEdition()?.querySelectorAll(`main :is(${placeable})`) ?? []) {
        const text = trimmed(element);
        // What is away, as the columns' titles of a card are, has no place.
        if (!text || places.has(text) || element.getClientRects().length === 0) continue;
        places.set(text, { text, top: element.getBoundingClientRect().top });
    }
    return [...places.values()].filter(({ top }) => top >= Math.max(0, bar) && top < window.innerHeight);
}

/** The text of the edition's link that has the focus, empty when none has. */
export function focusedText(): string {
    const active = document.activeElement;
    return active && edition.contains(active) ? trimmed(active) : '';
}

/** The mirror's element with that text: where it is now, the reader was. */
export function findText(mirror: HTMLElement, text: string, selector = placeable): HTMLElement | null {
    const all = [...mirror.querySelectorAll<HTMLElement>(selector)];
    return all.find((element) => trimmed(element) === text) ?? all.find((element) => trimmed(element).startsWith(text)) ?? null;
}
