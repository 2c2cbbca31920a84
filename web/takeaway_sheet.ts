// The sheet in which a reader chooses what to take away: a dialog of the browser's own, over the app, in its colours.

import style from './takeaway.css';
import type { Words } from './takeaway_words.ts';

let isStyled = false;

/** Constructed, because the page's policy lets no other style in that was not there when it was built. */
export function addStyle(): void {
    if (isStyled) return;
    isStyled = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
}

export class Sheet {
    private readonly dialog = make('dialog');
    private readonly title = make('h2');
    private readonly status = make('p');

    constructor(private readonly words: Words, language: 'en' | 'zh') {
        addStyle();
        this.dialog.className = 'takeaway';
        this.dialog.lang = language === 'zh' ? 'zh-Hans' : 'en';
        const bar = make('header');
        bar.append(this.title, this.button(words.close, () => this.close()));
        this.status.setAttribute('role', 'status');
        this.dialog.append(bar, this.status);
        // Keys that are meant for the dialog must not close the sheet of the app below it.
        this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
        // What it offers is of the page that it was opened on.
        const close = (): void => this.close();
        window.addEventListener('popstate', close);
        this.dialog.addEventListener('close', () => {
            window.removeEventListener('popstate', close);
            this.dialog.remove();
        });
        document.body.append(this.dialog);
        this.dialog.showModal();
    }

    close(): void {
        this.dialog.close();
    }

    setTitle(title: string): void {
        this.title.textContent = title;
        this.dialog.setAttribute('aria-label', title);
    }

    fail(): void {
        this.say(this.words.failed);
    }

    /** Said by screen readers, too. */
    say(text: string): void {
        this.status.textContent = text;
    }

    addHeading(text: string): void {
        this.add(make('h3', text));
    }

    addButton(label: string, act: () => void | Promise<void>): void {
        this.add(this.button(label, act));
    }

    addBox(label: string, ticked: (wanted: boolean) => void): void {
        const row = make('label');
        const box = make('input');
        box.type = 'checkbox';
        box.addEventListener('change', () => ticked(box.checked));
        row.append(box, ` ${label}`);
        this.add(row);
    }

    /** Returns the field that holds the address. */
    addLink(label: string, address: string, copyLabel: string, copied: string): HTMLInputElement {
        const row = make('div');
        row.className = 'link';
        const field = make('input');
        field.readOnly = true;
        field.value = address;
        field.setAttribute('aria-label', label);
        field.addEventListener('focus', () => field.select());
        const copy = this.button(copyLabel, async () => {
            if (await copyText(field)) this.say(copied);
        });
        row.append(field, copy);
        this.add(row);
        return field;
    }

    addPicture(picture: SVGSVGElement, name: string): void {
        picture.setAttribute('role', 'img');
        picture.setAttribute('aria-label', name);
        this.add(picture);
    }

    /** The chart as it will be saved. */
    addPreview(svg: string): void {
        const image = make('img');
        image.alt = '';
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        this.add(image);
    }

    private button(label: string, act: () => void | Promise<void>): HTMLButtonElement {
        const button = make('button', label);
        button.type = 'button';
        button.addEventListener('click', () => void (async () => act())().catch(() => this.fail()));
        return button;
    }

    private add(element: Element): void {
        this.dialog.insertBefore(element, this.status);
    }
}

/** Where the clipboard is closed to pages (no https), the selection is copied the old way. */
async function copyText(field: HTMLInputElement): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(field.value);
        return true;
    } catch {
        field.focus();
        field.select();
        return document.execCommand('copy');
    }
}
