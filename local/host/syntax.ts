/**
 * What the V8 of Apps Script cannot read though Node's can: `#private` names and static class fields. A bundle that holds
 * one is refused at Google when it is saved, so it must not run here.
 */

const PRIVATE = /\.#[\w$]|(?<=[\s{;}])#[\w$]+\s*(?:[=;(]|in\b)/;
const STATIC = /(?<=[\s{;}])static\s+[\w$]+\s*[=;]/;

/** Texts and comments, which may speak of such fields. A text ends with its line, so one that is misread hides little. */
const SAID = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|\/\/.*|\/\*[\s\S]*?\*\//g;

/** @throws SyntaxError in the words of Google's editor for a class that Apps Script cannot read */
export function requireReadable(code: string): void {
  // Nearly every bundle is done here: the whole of it is gone through only when something looks like such a field.
  if (!PRIVATE.test(code) && !STATIC.test(code)) return;
  const written = code.replace(SAID, '""');
  if (PRIVATE.test(written)) throw new SyntaxError('ParseError: Unexpected token ILLEGAL');
  if (STATIC.test(written)) throw new SyntaxError('ParseError: Unexpected token =');
}
