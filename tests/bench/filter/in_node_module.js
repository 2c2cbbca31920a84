if (read_beside && !Module['wasmBinary']) Module['wasmBinary'] = read_beside('@NAME@.wasm');
