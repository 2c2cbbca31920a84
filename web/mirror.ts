// The spoken mirror: real HTML over the canvas, one element for each spoken node, transparent and at the place where the
// node is painted. The browser's own focus, keys, scrolling, text search, selection and assistive technology work on
// it; what they do reaches the app by the node's id. Only what has changed is touched.

import type { SpokenChanges, SpokenNode } from './bridge.ts';
import { createEntry, focusable, hostFor, kindOf, showValue, typedIn, updateEntry, type Entry } from './elements.ts';
import { FieldClip } from './field_clip.ts';

const rootNode = 0;

/** What had the focus and is gone, with what it stood in: its place in that is where reading goes on. */
interface LostFocus {
    page: number;
    around: HTMLElement;
    /** From the nearest to the farthest, what follows first. */
    neighbours: HTMLElement[];
}

export class Mirror {
    private readonly entries = new Map<number, Entry>();
    private readonly order = new Map<number, number[]>();
    /** Inputs that may show something else than their node: the reader is at it, or was just now. */
    private readonly entered = new Set<number>();
    private overwrites = false;
    private pointed: HTMLElement | null = null;
    private lostFocus: LostFocus | null = null;
    private readonly clip = new FieldClip();
    /** The scroll area that is the page itself: the document scrolls it. */
    page = 0;

    constructor(readonly root: HTMLElement) {}

    /** In a window of that height. True when the page's scroll area has been replaced by another one. */
    apply(changes: SpokenChanges, windowHeight: number): boolean {
        const focused = this.focusedNode();
        if (focused && changes.gone.includes(focused)) this.lostFocus = this.placeOfFocus();
        for (const id of changes.gone) {
            const entry = this.entries.get(id);
            entry?.outer.remove();
            if (entry && typedIn(entry)) this.clip.remove(entry.outer);
            this.entries.delete(id);
            this.order.delete(id);
        }
        for (const node of changes.nodes) if (node.id !== rootNode && node.box) this.put(node);
        for (const node of changes.nodes) if (node.children) this.order.set(node.id, node.children);
        for (const node of changes.nodes) if (node.children) this.arrange(node.id);
        const before = this.page;
        this.placePage(windowHeight);
        // An element that had to be moved has lost the focus although it is still there.
        if (focused && this.focusedNode() !== focused) this.entries.get(focused)?.control.focus({ preventScroll: true });
        return before !== 0 && before !== this.page;
    }

    /** The node that an element of the mirror stands for, 0 when it is none. */
    static nodeOf(element: Element | null): number {
        return Number((element?.closest('[data-node]') as HTMLElement | null)?.dataset.node ?? 0);
    }

    focus(id: number): void {
        const control = this.entries.get(id)?.control;
        if (!control) return;
        this.lostFocus = null;
        if (control.tabIndex < 0) control.tabIndex = -1; // "main" and the like: by script, not by Tab
        control.focus();
    }

    /**
     * When what had the focus is no longer there, its neighbour in the same sheet or page takes it, in view; of another
     * page the node that the reader left it by, or else the heading: reading goes on from the top of what is new.
     */
    keepFocus(leftBy: number): void {
        const lost = this.lostFocus;
        if (!lost) return;
        this.lostFocus = null;
        if (document.activeElement !== document.body) return;
        const stays = lost.page === this.page && lost.around.isConnected;
        const neighbour = stays ? lost.neighbours.find((element) => element.isConnected) : undefined;
        const known = stays ? undefined : this.entries.get(leftBy)?.control;
        if (known) return known.focus({ preventScroll: true });
        const around = stays ? lost.around : this.root;
        const next = neighbour ?? around.querySelector<HTMLElement>('h1, h2') ?? this.root.querySelector<HTMLElement>('h1');
        if (!next) return;
        if (!neighbour) next.tabIndex = -1;
        next.focus({ preventScroll: !stays });
    }

    private placeOfFocus(): LostFocus {
        const active = document.activeElement as HTMLElement;
        const around = active.closest<HTMLElement>('[role=dialog], main') ?? this.root;
        const stops = focusable(around);
        const at = stops.indexOf(active);
        return { page: this.page, around, neighbours: [...stops.slice(at + 1), ...stops.slice(0, Math.max(0, at)).reverse()] };
    }

    /**
     * Over a row that can be pressed as a whole; what is pressed itself has its cursor from the style sheet. Only for that
     * row: a cursor of the page would be handed down to each of its elements.
     */
    showPointer(isHand: boolean): void {
        const hovered = isHand ? [...this.root.querySelectorAll<HTMLElement>(':hover')].at(-1) : undefined;
        const under = hovered && !hovered.closest('a, button, input') ? hovered.closest<HTMLElement>('tr, li') : null;
        if (under === this.pointed) return;
        if (this.pointed) this.pointed.style.cursor = '';
        if (under) under.style.cursor = 'pointer';
        this.pointed = under;
    }

    /** The reader has entered something; the app may not have heard of it yet. */
    noteEntry(id: number): void {
        this.entered.add(id);
    }

    /** The browser has ticked the box, or chosen among radio buttons, before the app has heard of it. */
    noteChoice(control: HTMLInputElement): void {
        const group = control.name ? this.root.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`) : [control];
        for (const each of group) this.entered.add(Mirror.nodeOf(each));
    }

    /** Somebody went to another place: what stands in the fields is of the last one, whoever has the focus. */
    forgetEntries(): void {
        this.overwrites = true;
    }

    /** The app has answered everything: what is entered is what it says, but for the field that is being typed in. */
    showValues(): void {
        for (const id of this.entered) {
            const entry = this.entries.get(id);
            if (!entry || showValue(entry, this.overwrites)) this.entered.delete(id);
        }
        this.overwrites = false;
    }

    private focusedNode(): number {
        const active = document.activeElement;
        return active && this.root.contains(active) ? Mirror.nodeOf(active) : 0;
    }

    private put(node: SpokenNode): void {
        const known = this.entries.get(node.id);
        if (known && kindOf(known.node) === kindOf(node)) {
            known.node = node;
            this.update(known);
            return;
        }
        const entry = createEntry(node);
        this.entries.set(node.id, entry);
        if (typedIn(entry)) this.clip.add(entry.outer);
        this.update(entry);
        if (!known) return;
        for (const child of this.childrenOf(node.id)) hostFor(entry, child).append(child.outer);
        known.outer.replaceWith(entry.outer);
    }

    private update(entry: Entry): void {
        updateEntry(entry);
        const { id } = entry.node;
        if (!this.entered.has(id) && !showValue(entry, false)) this.entered.add(id);
    }

    private childrenOf(id: number): Entry[] {
        return (this.order.get(id) ?? []).flatMap((child) => this.entries.get(child) ?? []);
    }

    /** Brings the children of a node into their order, moving as few as possible. */
    private arrange(id: number): void {
        const parent = this.entries.get(id);
        const next = new Map<HTMLElement, Element | null>();
        for (const child of this.childrenOf(id)) {
            const host = parent ? hostFor(parent, child) : this.root;
            let at = next.get(host);
            if (at === undefined) at = firstChildNode(host);
            if (at === child.outer) at = at.nextElementSibling;
            else host.insertBefore(child.outer, at ?? parent?.value ?? null);
            next.set(host, at);
        }
        if (parent?.node.role === 'table') {
            const here = this.childrenOf(id).filter(({ node }) => node.role === 'row').length;
            parent.outer.setAttribute('aria-rowcount', String(parent.node.rows ?? here));
        }
        if (parent?.node.role === 'radiogroup') {
            for (const { control } of this.childrenOf(id)) (control as HTMLInputElement).name = `group-${id}`;
        }
    }

    private placePage(windowHeight: number): void {
        const page = this.childrenOf(rootNode).find(({ node }) => node.role === 'scroll');
        this.page = page?.node.id ?? 0;
        if (!page?.node.box) return;
        this.markDialogs(page.node.inert === 1);
        const [, top, , height] = page.node.box;
        const content = page.node.content ?? 0;
        const below = Math.max(0, windowHeight - top - height);
        page.outer.style.height = `${content}px`;
        const tall = `${top + Math.max(content, height) + below}px`;
        if (this.root.style.height !== tall) this.root.style.height = tall;
        this.placeBars(top, below);
    }

    /** What covers all else says so. */
    private markDialogs(coversAll: boolean): void {
        document.documentElement.toggleAttribute('data-covered', coversAll);
        for (const { node, outer } of this.childrenOf(rootNode)) {
            if (node.role !== 'dialog') continue;
            if (coversAll) outer.setAttribute('aria-modal', 'true');
            else outer.removeAttribute('aria-modal');
        }
    }

    /** How much of the window's top and bottom the painted bars cover. */
    private placeBars(top: number, bottom: number): void {
        const { style } = document.documentElement;
        style.setProperty('--bar-top', `${top}px`);
        style.setProperty('--bar-bottom', `${bottom}px`);
        this.clip.setBars(top, bottom);
    }
}

function firstChildNode(host: HTMLElement): Element | null {
    let at = host.firstElementChild;
    while (at && !(at as HTMLElement).dataset.node) at = at.nextElementSibling;
    return at;
}
