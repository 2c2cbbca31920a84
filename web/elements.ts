// Which HTML element a spoken node becomes, and its attributes. Native elements bring their keys, focus and semantics
// with them; explicit roles only where laying an element out would take its own away (tables, lists).

import type { SpokenNode } from './bridge.ts';

export interface Entry {
    node: SpokenNode;
    /** Placed in the parent. */
    outer: HTMLElement;
    /** Holds the children. */
    host: HTMLElement;
    /** Takes the focus and the clicks: the outer one, but for radio buttons, checkboxes and fields. */
    control: HTMLElement;
    name: HTMLElement | null;
    value: HTMLElement | null;
    /** Of a table: holds what is no row. */
    caption: HTMLElement | null;
}

const tags: Record<string, string> = {
    banner: 'header', navigation: 'nav', main: 'main', dialog: 'section', contentinfo: 'footer', region: 'section',
    text: 'p', link: 'a', button: 'button', radiogroup: 'div', radio: 'label', table: 'table', row: 'tr',
    columnheader: 'th', rowheader: 'th', cell: 'td', list: 'ul', listitem: 'li', definitions: 'dl', term: 'dt',
    definition: 'dd', figure: 'figure', status: 'div', alert: 'div', run: 'span', scroll: 'div',
    checkbox: 'label', group: 'div', slider: 'input', textbox: 'div', searchbox: 'div',
};
const explicitRoles = new Set([
    'dialog', 'radiogroup', 'table', 'row', 'columnheader', 'rowheader', 'cell', 'list', 'listitem', 'status', 'alert', 'group',
]);
/** Elements that hold what the reader entered. */
const entered = new Set(['slider', 'textbox', 'searchbox']);
/** Their name is no text of theirs. */
const labelled = new Set(['navigation', 'dialog', 'region', 'radiogroup', 'figure', 'list', 'scroll', 'main', 'banner', 'contentinfo', 'group', ...entered]);
/** Their text is that of their children. */
const silent = new Set(['table', 'row', 'status', 'alert', 'definitions', ...labelled]);

/** Nodes of one kind can keep their element when they change. */
export function kindOf(node: SpokenNode): string {
    return node.role === 'heading' ? `h${node.level ?? 2}` : node.role ?? 'root';
}

const isChoice = ({ role }: SpokenNode): boolean => role === 'radio' || role === 'checkbox';

export function createEntry(node: SpokenNode): Entry {
    const role = node.role ?? '';
    const outer = document.createElement(role === 'heading' ? `h${node.level ?? 2}` : tags[role] ?? 'div');
    outer.dataset.node = String(node.id);
    if (role === 'run' || role === 'scroll') outer.className = role; // those two have no element of their own
    if (explicitRoles.has(role)) outer.setAttribute('role', role);
    if (role === 'columnheader') outer.setAttribute('scope', 'col');
    if (role === 'rowheader') outer.setAttribute('scope', 'row');
    const entry: Entry = { node, outer, host: outer, control: outer, name: null, value: null, caption: null };
    if (role === 'button') (outer as HTMLButtonElement).type = 'button';
    if (role === 'link') outer.draggable = false; // dragging selects the text
    if (role === 'slider') (outer as HTMLInputElement).type = 'range';
    if (typedIn(entry)) outer.className = 'field';
    if (isChoice(node) || typedIn(entry)) {
        const input = document.createElement('input');
        if (typedIn(entry)) prepareField(input, node);
        else input.type = role;
        input.dataset.node = outer.dataset.node;
        outer.append(input);
        entry.control = input;
    }
    if (role === 'scroll') {
        entry.host = document.createElement('div');
        outer.append(entry.host);
    }
    if (role === 'table') {
        entry.caption = document.createElement('caption');
    }
    return entry;
}

/** Typing is the browser's: the reader sees this element's own text. It looks nothing up and corrects nothing. */
function prepareField(input: HTMLInputElement, node: SpokenNode): void {
    input.type = node.role === 'searchbox' ? 'search' : 'text';
    input.autocomplete = 'off';
    input.spellcheck = false;
    input.setAttribute('autocapitalize', 'off');
    input.inputMode = node.numeric ? 'decimal' : node.role === 'searchbox' ? 'search' : 'text';
    input.enterKeyHint = node.role === 'searchbox' ? 'search' : 'done';
}

function setAttribute(element: Element, name: string, value: string | null): void {
    if (element.getAttribute(name) === value) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
}

const chinese = /(\p{Script=Han}(?:[\p{Script=Han}·、，。：；（）《》“”]*\p{Script=Han})?)/u;

/** Chinese within an English text is marked, or a screen reader would spell it in the wrong voice. All Chinese has `lang`. */
function setText(element: HTMLElement, text: string): void {
    if (element.textContent === text) return;
    const isMixed = document.documentElement.lang === 'en' && /\p{Script=Latin}/u.test(text);
    const parts = isMixed ? text.split(chinese) : [text];
    element.replaceChildren(...parts.map((part, at) => (at % 2 ? marked(part) : part)));
}

function marked(text: string): HTMLElement {
    const span = document.createElement('span');
    span.lang = 'zh-Hans';
    span.textContent = text;
    return span;
}

/** A span of the entry's own text, made when it is first needed. */
function setSpan(entry: Entry, part: 'name' | 'value', text: string): void {
    let span = entry[part];
    if (!span) {
        if (!text) return;
        span = document.createElement('span');
        span.className = part;
        entry[part] = span;
        if (part === 'value') entry.host.append(span);
        else entry.host.prepend(span);
    }
    setText(span, text);
}

/** What is painted, and what is read instead of it ("≥ 96.81%", "at least 96.81 percent"). */
function setSpoken(entry: Entry, painted: string, spoken: string): void {
    if (entry.name?.childElementCount !== 2) {
        setSpan(entry, 'name', ' ');
        const [seen, heard] = [document.createElement('span'), document.createElement('span')];
        seen.setAttribute('aria-hidden', 'true');
        heard.className = 'heard';
        entry.name?.replaceChildren(seen, heard);
    }
    const [seen, heard] = entry.name?.children ?? [];
    setText(seen as HTMLElement, painted);
    setText(heard as HTMLElement, `${spoken} `);
}

function updateText(entry: Entry): void {
    const { node, outer, control } = entry;
    const role = node.role ?? '';
    const name = node.name ?? '';
    // A painted caption names its table; the values of a chart have none.
    const isLabel = node.naming === 'label' || labelled.has(role) || (role === 'table' && !node.naming);
    setAttribute(control, 'aria-label', isLabel && name ? name : null);
    if (silent.has(role)) return;
    if (node.spoken) setSpoken(entry, name, node.spoken);
    // Runs follow each other within one name: what is read needs a space between them.
    else setSpan(entry, 'name', isLabel || node.naming === 'children' ? '' : role === 'run' ? `${name} ` : name);
    // A link or checkbox that is named by its children has the value among them.
    const valueIsChild = node.naming === 'children' && ['link', 'checkbox'].includes(role);
    setSpan(entry, 'value', valueIsChild ? '' : node.value ?? '');
    setAttribute(outer, 'lang', node.lang ?? null);
    if (entry.value) setAttribute(entry.value, 'lang', node.valueLang ?? (node.lang ? document.documentElement.lang : null));
}

function updateState(entry: Entry): void {
    const { node, outer, control } = entry;
    if (node.role === 'link') {
        const href = node.href ?? '';
        const outside = /^https?:/.test(href);
        setAttribute(outer, 'href', href || null);
        setAttribute(outer, 'target', outside ? '_blank' : null);
        setAttribute(outer, 'rel', outside ? 'noopener' : null);
        setAttribute(outer, 'aria-current', node.selected ? 'page' : null);
    }
    if (isChoice(node)) showValue(entry, true);
    setAttribute(outer, 'aria-expanded', node.expanded ? String(node.expanded === 2) : null);
    if (node.role === 'columnheader') setAttribute(outer, 'aria-sort', node.sort ?? null);
    setAttribute(outer, 'aria-rowindex', node.row ? String(node.row) : null);
    setAttribute(outer, 'aria-colspan', node.span ? String(node.span) : null);
    setAttribute(control, 'aria-disabled', node.disabled ? 'true' : null);
    setAttribute(control, 'title', node.description ?? null);
    setAttribute(outer, 'aria-colindex', node.column ? String(node.column) : null);
    outer.inert = node.inert === 1;
    if (entered.has(node.role ?? '')) updateInput(control as HTMLInputElement, node);
}

/** All but the value: that is the reader's while he is at it. */
function updateInput(input: HTMLInputElement, node: SpokenNode): void {
    setAttribute(input, 'placeholder', node.hint ?? null);
    setAttribute(input, 'aria-invalid', node.description ? 'true' : null);
    if (node.role !== 'slider') return;
    setAttribute(input, 'min', String(node.min ?? 0));
    setAttribute(input, 'max', String(node.max ?? 0));
    setAttribute(input, 'step', String(node.step ?? 1));
    setAttribute(input, 'aria-valuetext', node.value ?? null);
    const { reachLeft: left, reachRight: right } = node;
    input.style.clipPath = left || right ? `inset(0 ${pixels(right)} 0 ${pixels(left)})` : '';
}

/** Whether its text is the reader's, and seen. */
export function typedIn({ node }: Entry): boolean {
    return node.role === 'textbox' || node.role === 'searchbox';
}

/** Shows in the element what the app says. False when it is left as it is, because the reader is typing in it. */
export function showValue({ node, control }: Entry, evenFocused: boolean): boolean {
    const input = control as HTMLInputElement;
    if (isChoice(node)) input.checked = node.selected === 1;
    if (!entered.has(node.role ?? '')) return true;
    const slider = node.role === 'slider';
    if (!slider && !evenFocused && control === document.activeElement) return false;
    const value = slider ? String(node.position ?? 0) : node.value ?? '';
    if (input.value !== value) input.value = value;
    return true;
}

const pixels = (length: number | undefined): string => `${length ?? 0}px`;

function updatePlace(entry: Entry): void {
    const { node, outer } = entry;
    const [left, top, width, height] = node.box ?? [0, 0, 0, 0];
    const { style } = outer;
    style.left = pixels(left);
    style.top = pixels(top);
    style.width = pixels(width);
    style.height = pixels(height);
    outer.classList.toggle('unseen', !node.size && !silent.has(node.role ?? ''));
    outer.classList.toggle('centred', node.centred === 1);
    if (node.size) {
        style.fontSize = pixels(node.size);
        style.lineHeight = pixels(node.centred ? height : node.line);
        style.letterSpacing = pixels((node.spacing ?? 0) / 100);
        style.fontWeight = node.bold ? '700' : '400';
        style.paddingLeft = pixels(node.left);
        style.paddingTop = pixels(node.top);
        if (typedIn(entry)) style.paddingRight = '12px';
    }
    if (node.role === 'scroll') entry.host.style.height = pixels(node.content);
}

export function updateEntry(entry: Entry): void {
    updateText(entry);
    updateState(entry);
    updatePlace(entry);
}

/** What Tab stops at, in its order. */
export function focusable(container: Element): HTMLElement[] {
    return [...container.querySelectorAll<HTMLElement>('a[href], button, input')].filter((element) => element.tabIndex >= 0);
}

/** Where a child of the role belongs. */
export function hostFor(entry: Entry, child: Entry): HTMLElement {
    if (!entry.caption || child.node.role === 'row') return entry.host;
    if (!entry.caption.parentElement) entry.host.prepend(entry.caption);
    return entry.caption;
}
