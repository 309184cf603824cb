/**
 * What Google does to a page before it serves it: it strips comments, with a scanner of JavaScript that does not know
 * template literals. So `//` and `/*` between backticks are taken for comments and the script breaks
 * (React-Google-Apps-Script issue 157).
 */

/**
 * @param html the content of an HtmlOutput
 * @returns the page as the browser gets it
 */
export function servedPage(html: string): string {
  const pieces = html.match(
    /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script\s*>|<style\b[^>]*>[\s\S]*?<\/style\s*>|[^<]+|</gi,
  );
  return (pieces ?? []).map(servedPiece).join('');
}

function servedPiece(piece: string): string {
  if (piece.startsWith('<!--')) return '';
  const script = /^(<script\b[^>]*>)([\s\S]*)(<\/script\s*>)$/i.exec(piece);
  if (script === null) return piece;
  const [, open = '', code = '', close = ''] = script;
  return isJavaScript(open) ? open + withoutComments(code) + close : piece;
}

function isJavaScript(openTag: string): boolean {
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(openTag)?.[1];
  return type === undefined || type === '' || type === 'module' || /javascript/i.test(type);
}

/** After one of these a slash begins a regular expression and not a division. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%^~<>]|\b(?:return|typeof|case|in|of|delete|void|throw|new|else|do))\s*$/;
const REGEX = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;

/** JavaScript without what Google's scanner takes for comments; backticks are nothing special to it. */
export function withoutComments(code: string): string {
  let kept = '';
  let index = 0;
  const taken = (pattern: RegExp): string => {
    pattern.lastIndex = index;
    return pattern.exec(code)?.[0] ?? '';
  };
  while (index < code.length) {
    const comment = taken(COMMENT);
    if (comment !== '') {
      index += comment.length;
      continue;
    }
    const literal =
      taken(STRING) || (code.charAt(index) === '/' && BEFORE_REGEX.test(kept.slice(-40)) ? taken(REGEX) : '');
    const next = literal === '' ? code.charAt(index) : literal;
    kept += next;
    index += next.length;
  }
  return kept;
}
