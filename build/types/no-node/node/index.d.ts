// Stands in for @types/node where Node does not exist. The types of papaparse and of @googleapis/* ask for
// `/// <reference types="node" />`; without this empty answer, `process` and `console` would be known names in
// src/domain and in code that runs at Google.
export {};
