// A PNG of at most 256 colours, for drawings that are flat but for the edges of their shapes: a third of the bytes of one
// in full colour. Opaque pixels only.
import * as zlib from 'node:zlib';

const most_colours = 256;

// Node.js 22 has it; the table is for older ones.
const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
});
const crc32 = zlib.crc32 ?? ((bytes) => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 0xff] ^ (sum >>> 8), ~0) >>> 0);

function chunk(type, data) {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const result = Buffer.alloc(body.length + 8);
    result.writeUInt32BE(data.length, 0);
    body.copy(result, 4);
    result.writeUInt32BE(crc32(body), body.length + 4);
    return result;
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function nearest(colour, palette) {
    const [red, green, blue] = channels(colour);
    let best = 0;
    let least = Infinity;
    palette.forEach((candidate, number) => {
        const [r, g, b] = channels(candidate);
        const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
        if (distance < least) [best, least] = [number, distance];
    });
    return best;
}

// `pixels`: red, green, blue, alpha of each pixel, row by row. The most frequent colours stay as they are; each of the
// others, which only edges have, becomes the nearest of them.
export function indexed_png(pixels, width, height) {
    const counts = new Map();
    const colours = new Uint32Array(width * height);
    for (let at = 0; at < colours.length; at++) {
        colours[at] = (pixels[4 * at] << 16) | (pixels[4 * at + 1] << 8) | pixels[4 * at + 2];
        counts.set(colours[at], (counts.get(colours[at]) ?? 0) + 1);
    }
    const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most_colours).map(([colour]) => colour);
    const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
    const rows = Buffer.alloc((width + 1) * height); // each row begins with its filter: none
    colours.forEach((colour, at) => { rows[at + Math.floor(at / width) + 1] = numbers.get(colour); });
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8); // eight bits a pixel, of a palette
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header),
        chunk('PLTE', Buffer.from(palette.flatMap(channels))), chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0))]);
}
