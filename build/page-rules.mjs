/**
 * What a page must not hold. HtmlService strips comments from served pages without understanding everything in them:
 * `//...` inside a template literal is gone, and how it reads a regular expression is nowhere written. So a page holds
 * neither a backtick nor two slashes in a row. Nothing on a page may reach another server.
 */

const KILOBYTE = 1024;
const SIDEBAR_LIMIT = 150 * KILOBYTE;
const DIALOG_LIMIT = 250 * KILOBYTE;

/** An address, up to what cannot be part of one. Names of XML namespaces are never fetched. */
const ADDRESS = /https?:\/\/[^\s"'()\\<>]*/gi;
const NAMESPACE = /^http:\/\/www\.w3\.org\//;

/** Whatever could ask another server for something, or tell it something. */
const NETWORK =
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b|\bimport\s*\(|\burl\(\s*["']?(?!data:)[^)"']/gi;

/**
 * In a string of JavaScript or CSS a backslash before a slash changes nothing. After a backslash the first slash is
 * already escaped, as at the end of a regular expression; that one is left, and `pageFaults` refuses it.
 * @param {string} text minified, so without comments
 */
export function withoutDoubleSlash(text) {
  return text.replace(/(?<!\\)\/(?=\/)/g, '/\\');
}

/**
 * @param {{name: string, script: string, style: string, html: string}} page `script` and `style` as esbuild made them
 * @returns {string[]} a sentence for each rule that the page breaks
 */
export function pageFaults({ name, script, style, html }) {
  const page = `The page ${name}`;
  /** @type {string[]} */
  const faults = [];
  const backtick = html.indexOf('`');
  if (backtick >= 0) {
    faults.push(`${page} holds a backtick, which HtmlService misreads: ${around(html, backtick)}`);
  }
  const slashes = html.indexOf('//');
  if (slashes >= 0) {
    faults.push(
      `${page} holds two slashes in a row, which HtmlService may take for a comment: ${around(html, slashes)} ` +
        '(in a regular expression write [/] for a slash)',
    );
  }
  for (const mark of ['<!--', '<?']) {
    const at = Math.max(script.indexOf(mark), style.indexOf(mark));
    if (at >= 0) faults.push(`${page} holds ${mark}, which HtmlService takes for its own: write it in two parts.`);
  }
  const addresses = `${script}\n${style}`.match(ADDRESS) ?? [];
  for (const address of new Set(addresses.filter((found) => !NAMESPACE.test(found)))) {
    faults.push(`${page} names the address ${address}: nothing leaves the team's own Drive.`);
  }
  for (const means of new Set(`${script}\n${style}`.match(NETWORK) ?? [])) {
    faults.push(`${page} holds ${means}, which reaches other servers: a page asks google.script.run and nobody else.`);
  }
  const limit = name === 'sidebar' ? SIDEBAR_LIMIT : DIALOG_LIMIT;
  const size = Buffer.byteLength(html);
  if (size > limit) {
    faults.push(`${page} has ${Math.ceil(size / KILOBYTE)} KB; at most ${limit / KILOBYTE} KB open quickly enough.`);
  }
  return faults;
}

/** @param {string} text @param {number} at */
function around(text, at) {
  return text.slice(Math.max(0, at - 30), at + 30).replace(/\s+/g, ' ');
}
