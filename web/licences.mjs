// The notices that shipping third-party code, fonts and map data asks for, as one text.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const mit_copyrights = [
    'Dear ImGui: Copyright (c) 2014-2025 Omar Cornut',
    'stb_truetype, stb_rect_pack, stb_textedit (within Dear ImGui): Copyright (c) 2017 Sean Barrett',
    'Emscripten (run-time library): Copyright (c) 2010-2022 the Emscripten authors',
    'musl: Copyright (c) 2005-2020 Rich Felker, et al.',
    'uqr: Copyright (c) Project Nayuki, Copyright (c) 2023 Anthony Fu',
    'LLVM libc++, libc++abi, compiler-rt: Copyright (c) 2009-2019 the contributors of the LLVM project ' +
        '(Apache License 2.0 with LLVM exceptions; earlier parts under this licence)',
];

// The licence's text as the distribution ships it beside the fonts; without it the notice names the address.
function open_font_licence() {
    for (const file of ['fonts-inter', 'fonts-noto-cjk'].map((name) => `/usr/share/doc/${name}/copyright`)) {
        if (!existsSync(file)) continue;
        const paragraph = readFileSync(file, 'utf8').split(/\n(?=\S)/).find((part) => /^License: OFL-1\.1[^\n]*\n /.test(part));
        if (paragraph) return paragraph.split('\n').slice(1).map((line) => line.replace(/^ \.?/, '')).join('\n').trim();
    }
    return 'The text of the licence is at https://openfontlicense.org';
}

export function third_party_notices() {
    const read = (path) => readFileSync(join(root, path), 'utf8').trim();
    const rule = `\n\n${'-'.repeat(100)}\n\n`;
    return [
        'Third-party software, fonts and data in this page',
        `Under the MIT licence:\n\n${mit_copyrights.join('\n')}\n\n${mit}`,
        `${read('assets/fonts/OFL-Inter.txt')}\n\n${read('assets/fonts/OFL-Noto.txt')}\n\n` +
            `SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007\n\n${open_font_licence()}`,
        `The land map is made from Natural Earth (public domain), by way of world-atlas:\n\n${read('node_modules/world-atlas/LICENSE')}`,
    ].join(rule) + '\n';
}
