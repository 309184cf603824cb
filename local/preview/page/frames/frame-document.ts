/** The document that a frame gets: the add-on's page behind a policy that allows no request to anybody. */

/** The built frame/google-script.ts; the build puts it here. */
declare const FRAME_SCRIPT: string;

/** Scripts and styles of the page itself, pictures in data: addresses, and nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
].join('; ');

/**
 * @param content the page as HtmlService serves it
 * @param functionNames what google.script.run offers
 */
export function frameDocument(content: string, functionNames: readonly string[]): string {
  const names = JSON.stringify(functionNames).replaceAll('<', '\\u003c');
  const script = FRAME_SCRIPT.replaceAll('</', '<\\/');
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${script}GoogleScriptFrame.install(${names})</script>`;
  const at = /<head\b[^>]*>/i.exec(content);
  if (at === null) return `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${content}</body></html>`;
  const end = at.index + at[0].length;
  return content.slice(0, end) + head + content.slice(end);
}
