/**
 * What the V8 of Apps Script cannot read though Node's can: `#private` names and static class fields. A bundle that holds
 * one is refused at Google when it is saved, so it must not run here.
 */
import { transformSync } from 'esbuild';

/** Cheap enough for a whole bundle; text that only looks like such a field is sorted out by the compiler. */
const SUSPECT = /\.#[\w$]|(?<=[\s{;}])#[\w$]+\s*(?:[=;(]|in\b)|\bstatic\s+[\w$]+\s*[=;]/;

const UNKNOWN_TO_GOOGLE = {
  'class-private-accessor': false,
  'class-private-brand-check': false,
  'class-private-field': false,
  'class-private-method': false,
  'class-private-static-accessor': false,
  'class-private-static-field': false,
  'class-private-static-method': false,
  'class-static-field': false,
};

/** What the compiler calls in place of the fields that it takes away. */
const PRIVATE = /\b__private(?:Add|Get|Set|In|Method)\b/g;
const STATIC = /\b__publicField\b/g;

/** @throws SyntaxError in the words of Google's editor for a class that Apps Script cannot read */
export function requireReadable(code: string): void {
  if (!SUSPECT.test(code)) return;
  const lowered = transformSync(code, { supported: UNKNOWN_TO_GOOGLE }).code;
  const added = (name: RegExp): boolean => count(lowered, name) > count(code, name);
  if (added(PRIVATE)) throw new SyntaxError('ParseError: Unexpected token ILLEGAL');
  if (added(STATIC)) throw new SyntaxError('ParseError: Unexpected token =');
}

function count(code: string, name: RegExp): number {
  return code.match(name)?.length ?? 0;
}
