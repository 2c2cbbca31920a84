// Files that the page makes and the browser saves.

export function saveFile(name: string, type: string, content: string | Blob): void {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The download has begun by then; until it has, the address must not go.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const density = 2;

/** An SVG as PNG, at twice its size. */
export async function pictureOf(svg: string): Promise<Blob> {
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * density;
        canvas.height = image.naturalHeight * density;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        return await new Promise((resolve, reject) => {
            canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
        });
    } finally {
        URL.revokeObjectURL(address);
    }
}
