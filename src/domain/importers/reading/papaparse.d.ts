// The part of Papa Parse that the importers use. Its published types pull in all of Node's names, and the domain may
// know none of them.
declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[];
  }
  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly preview?: number;
  }
  const Papa: { parse(text: string, options: ParseOptions): Parsed };
  export default Papa;
}
