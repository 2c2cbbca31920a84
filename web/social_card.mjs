// The picture of one faculty in one language as SVG, 1200 × 630: names, two key figures with what they are a share of,
// and the partners on a quiet map. What it says comes in as text; here it only finds its place.
import { is_chinese } from '../assets/fonts/build.mjs';
import { land_rings } from '../assets/map/build.mjs';

export const card_width = 1200;
export const card_height = 630;
const margin = 64;
const map_box = { left: 520, top: 262, width: 640 };

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

// --- text -------------------------------------------------------------------------------------------------------------

// Widths in em, on the safe side: what a line can hold is known before anything is drawn.
function width_of(character) {
    if (is_chinese(character) || character === '—') return 1;
    if (/[\s.,:;'’!|ijltfr()]/.test(character)) return 0.34;
    if (/[mwMW%@]/.test(character)) return 0.92;
    return /[A-Z0-9]/.test(character) ? 0.68 : 0.58;
}

const measure = (text, size) => [...text].reduce((sum, character) => sum + width_of(character) * size, 0);

// Where a line may break: after spaces, and between Chinese characters unless punctuation or a hyphen follows.
function pieces_of(text) {
    return text.match(/[^\s\u2e80-\uffef]+\s*|[\u2e80-\uffef](?:-[\u2e80-\uffef])*[，。、；：）”]*\s*/gu) ?? [];
}

function fill_lines(text, size, width) {
    const lines = [''];
    for (const piece of pieces_of(text)) {
        if (measure((lines.at(-1) + piece).trimEnd(), size) <= width || lines.at(-1) === '') lines[lines.length - 1] += piece;
        else lines.push(piece);
    }
    return lines.map((line) => line.trimEnd());
}

// Lines that fit the width and are about as long as one another; what is left after the last one gives way to an ellipsis.
function wrap(text, size, width, most_lines) {
    const lines = fill_lines(text, size, width);
    if (lines.length > most_lines) return [...lines.slice(0, most_lines - 1), `${lines[most_lines - 1].replace(/[,，、]$/, '')} …`];
    let narrowest = width;
    while (narrowest > size && fill_lines(text, size, narrowest - size / 2).length === lines.length) narrowest -= size / 2;
    return fill_lines(text, size, narrowest);
}

// One font for a line: glyphs of a fallback could be the Japanese or Korean ones.
function font_of(line, bold) {
    return [...line].some(is_chinese) ? `font-family="Noto Sans CJK SC" font-weight="${bold ? 700 : 400}"`
        : `font-family="Inter" font-weight="${bold ? 600 : 400}"`;
}

function text_lines(lines, { x, y, size, colour, bold = false, leading = 1.3, anchor = 'start' }) {
    return lines.map((line, number) =>
        `<text x="${x}" y="${(y + number * size * leading).toFixed(1)}" font-size="${size}" ${font_of(line, bold)} ` +
        `fill="${colour}" text-anchor="${anchor}">${escape(line)}</text>`).join('\n');
}

// --- map --------------------------------------------------------------------------------------------------------------

// The Equal Earth projection, as in src/base/projection.cpp: the sphere's radius is 1, y upwards.
function project(longitude, latitude) {
    const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
    const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
    const square = theta ** 2;
    const sixth = square ** 3;
    const slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
    const x = ((2 / Math.sqrt(3)) * ((longitude * Math.PI) / 180) * Math.cos(theta)) / slope;
    return [x, theta * (a1 + a2 * square + sixth * (a3 + a4 * square))];
}

function map_of(home) {
    const meridian = home && home.longitude >= 60 ? 150 : 11;
    const scale = map_box.width / (2 * project(180, 0)[0]);
    const north = project(0, 84)[1];
    const place = (longitude, latitude) => {
        const [x, y] = project(longitude, latitude);
        return [map_box.left + map_box.width / 2 + x * scale, map_box.top + (north - y) * scale];
    };
    const turn = (longitude) => -360 * Math.round((longitude - meridian) / 360) - meridian;
    return { place: ({ longitude, latitude }) => place(longitude + turn(longitude), latitude),
        // A ring lies on one side of the map's edge, which is one of the grid: its middle says on which.
        outline: (ring) => {
            const middle = ring.reduce((sum, [longitude]) => sum + longitude, 0) / ring.length;
            return ring.map(([longitude, latitude]) => place(longitude + turn(middle), latitude));
        } };
}

function land(map, colours) {
    const path = land_rings().map((ring) =>
        `M${map.outline(ring).map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`).join('');
    return `<path d="${path}" fill="${colours.land}" stroke="${colours.land}" stroke-width="0.6"/>`;
}

function points(map, home, partners, colours) {
    const dot = ([x, y], radius, style) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" ${style}/>`;
    const open = `fill="${colours.accent}" stroke="${colours.page}" stroke-width="2"`;
    const closed = `fill="${colours.page}" stroke="${colours.closed}" stroke-width="2.5"`;
    const found = partners.map((partner) => dot(map.place(partner), 7, partner.closed ? closed : open));
    if (home) {
        found.push(dot(map.place(home), 15, `fill="none" stroke="${colours.data}" stroke-width="3"`));
        found.push(dot(map.place(home), 8, `fill="${colours.data}" stroke="${colours.page}" stroke-width="2"`));
    }
    return found.join('\n');
}

// --- the card ---------------------------------------------------------------------------------------------------------

function figure_text(figure, { top, width, size, colours }) {
    const label = wrap(figure.label, 24, width, 2);
    const detail = wrap(figure.detail, 19, width, 2);
    const under_value = top + size * 0.8 + 36;
    const under_label = under_value + 24 * 1.3 * (label.length - 1) + 30;
    const options = { x: margin };
    const svg = [
        text_lines([figure.value], { ...options, y: top + size * 0.8, size, colour: colours.accent, bold: true }),
        text_lines(label, { ...options, y: under_value, size: 24, colour: colours.text, bold: true }),
        text_lines(detail, { ...options, y: under_label, size: 19, colour: colours.text_muted }),
    ].join('\n');
    return { svg, bottom: under_label + (figure.detail ? 19 * 1.3 * (detail.length - 1) : -30) };
}

// One size for all values, the largest in which each is one line.
function value_size(figures, width) {
    const fits = (size) => figures.every((figure) => measure(figure.value, size) <= width);
    return [54, 48, 42, 36, 30].find(fits) ?? 24;
}

// `card`: { product, name, under_name, figures: [{ value, label, detail }], home, partners, count };
// places are { longitude, latitude } or missing, partners also { closed }.
export function social_card(card, colours) {
    const map = map_of(card.home);
    const title = wrap(card.name, 48, card_width - 2 * margin, 2);
    const title_size = title.length > 1 ? 42 : 48;
    const under_title = 142 + (title.length - 1) * title_size * 1.2 + 44;
    const width = map_box.left - margin - 24;
    const size = value_size(card.figures, width);
    let top = Math.max(288, under_title + 56);
    const figures = card.figures.map((figure) => {
        const drawn = figure_text(figure, { top, width, size, colours });
        top = drawn.bottom + 36;
        return drawn.svg;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${card_width}" height="${card_height}">
<rect width="100%" height="100%" fill="${colours.page}"/>
<rect width="100%" height="8" fill="${colours.accent}"/>
${land(map, colours)}
${points(map, card.home, card.partners, colours)}
${text_lines([card.product], { x: margin, y: 70, size: 26, colour: colours.accent, bold: true })}
${text_lines(title, { x: margin, y: 142, size: title_size, colour: colours.text, bold: true, leading: 1.2 })}
${text_lines([card.under_name], { x: margin, y: under_title, size: 26, colour: colours.text_muted })}
${figures.join('\n')}
${text_lines([card.count], { x: card_width - margin, y: card_height - 44, size: 22, colour: colours.text, bold: true, anchor: 'end' })}
</svg>`;
}
