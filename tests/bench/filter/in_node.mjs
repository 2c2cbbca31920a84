// Put before the modules that Emscripten writes, which by themselves load in pages only: in Node.js the bytes are read
// from the file beside the script.
const in_node = typeof process === 'object' && Boolean(process.versions?.node);
const file_system = 'node:fs'; // in a variable, so that no bundler follows it into a page
const read_beside = in_node
    ? ((fs) => (name) => fs.readFileSync(new URL(name, import.meta.url)))(await import(file_system))
    : undefined;
