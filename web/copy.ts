// What is copied from the mirror: its texts stand where they are painted, so the browser would join them without a break.
// Laid out as an ordinary page they have line breaks between blocks and rows, and tabs between cells.

export function watchCopy(mirror: HTMLElement): void {
    mirror.addEventListener('copy', (event) => {
        const selection = getSelection();
        if (!selection || selection.isCollapsed || !event.clipboardData || event.target instanceof HTMLInputElement) return;
        const page = document.createElement('div');
        page.className = 'copied';
        for (let range = 0; range < selection.rangeCount; ++range) page.append(selection.getRangeAt(range).cloneContents());
        for (const heard of page.querySelectorAll('.heard')) heard.remove(); // what is seen says the same
        // Painted below the name of its row, and part of the same cell.
        for (const second of page.querySelectorAll('th > .value')) second.before(' ');
        document.body.append(page);
        event.clipboardData.setData('text/plain', page.innerText.trim());
        page.remove();
        event.preventDefault();
    });
}
