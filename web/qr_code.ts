// A link as QR code, drawn as SVG: black on white whatever the theme, with the quiet zone of four modules that readers
// of such codes rely on.

import { encode } from 'uqr';

const quietZone = 4;

export function qrCode(text: string): SVGSVGElement {
    const { data, size } = encode(text, { ecc: 'M', border: quietZone });
    const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    const ground = document.createElementNS(space, 'path');
    ground.setAttribute('d', `M0 0h${size}v${size}h-${size}z`);
    ground.setAttribute('fill', '#fff');
    const code = document.createElementNS(space, 'path');
    code.setAttribute('d', modules.join(''));
    code.setAttribute('fill', '#000');
    svg.append(ground, code);
    return svg;
}
