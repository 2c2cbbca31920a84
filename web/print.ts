// What goes on paper: a section of plain HTML in the place of the canvas and the mirror. Printing from the app (Ctrl+P, the
// button in the share sheet) waits for the bilingual one, which another module writes (takeaway.ts); when the browser's menu
// prints, there is no time for that, and the section is made of the mirror's text.

import type { Bridge } from './bridge.ts';
import { today } from './today.ts';

const kept = new Set(['href', 'lang', 'role', 'scope', 'aria-hidden']);

function section(): HTMLElement {
    const found = document.getElementById('print');
    if (found) return found;
    const made = document.createElement('section');
    made.id = 'print';
    document.body.append(made);
    return made;
}

/** What was entered in a field or ticked; nothing of a box that is not. */
function entered(control: HTMLInputElement): string {
    const name = control.getAttribute('aria-label') ?? control.parentElement?.textContent?.trim() ?? '';
    if (['radio', 'checkbox'].includes(control.type)) return control.checked ? name : '';
    return control.value && control.type === 'text' ? `${name}: ${control.value}` : '';
}

/** A sheet's fields and boxes as text, before the group that they stand in. */
function writeEntered(shown: Element, copy: Element): void {
    const copies = copy.querySelectorAll('input');
    shown.querySelectorAll('input').forEach((control, index) => {
        const text = entered(control);
        const copied = copies[index];
        if (!text || !copied) return;
        const line = document.createElement('p');
        line.textContent = text;
        (copied.closest('[role=radiogroup], [role=group]') ?? copied.closest('label, .field') ?? copied).before(line);
    });
}

/** The open sheet, else the page: its text without what can only be pressed, and without its places on the screen. */
function fromMirror(mirror: HTMLElement): Node[] {
    const shown = mirror.querySelector('[role=dialog]') ?? mirror.querySelector('main');
    if (!shown) return [];
    const copy = shown.cloneNode(true) as HTMLElement;
    if (shown.matches('[role=dialog]')) writeEntered(shown, copy);
    // A column's title is text, whether it sorts or not.
    for (const title of copy.querySelectorAll('th > button')) title.replaceWith(...title.childNodes);
    const pressed = 'button, input, nav, label, [role=radiogroup], [role=group], .heard, section > a[href*="show="]';
    for (const control of copy.querySelectorAll(pressed)) control.remove();
    for (const value of copy.querySelectorAll('.value')) value.before(document.createElement('br'));
    for (const element of copy.querySelectorAll('*')) {
        for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name);
    }
    const source = document.createElement('p');
    source.textContent = `${today()} · ${location.href}`;
    return [...copy.childNodes, source];
}

/** Puts what is to be printed in its place; it stays right until the reader goes elsewhere. */
export function showPrinted(html: string, route: string): void {
    section().innerHTML = html;
    section().dataset.route = route;
}

/** `print` writes the bilingual sheet, and prints. */
export function watchPrint(app: Bridge, mirror: HTMLElement, print: () => void): void {
    window.addEventListener('beforeprint', () => {
        if (section().dataset.route !== app.route()) section().replaceChildren(...fromMirror(mirror));
    });
    window.addEventListener('afterprint', () => {
        delete section().dataset.route;
    });
    window.addEventListener('keydown', (event) => {
        if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        event.preventDefault();
        print();
    });
}
