// Reads, from the JSDoc of the npm package gas-types-detailed, which OAuth scopes each Apps Script method accepts.
// It is the published source against which the workspace's own table is checked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../node_modules/gas-types-detailed');
const SCOPE = /^\s*\* - (https:\/\/\S+)\s*$/;

/** Scopes by method name; an empty list means that the reference names none. */
export type PublishedClass = Readonly<Record<string, readonly string[]>>;

/**
 * @param file part of a file name of gas-types-detailed: `spreadsheet` for google-apps-script.spreadsheet.d.ts
 * @returns every interface of the file with its methods; overloads of one method are merged
 */
export function publishedScopes(file: string): Readonly<Record<string, PublishedClass>> {
  const lines = readFileSync(join(FOLDER, `google-apps-script.${file}.d.ts`), 'utf8').split('\n');
  const classes: Record<string, Record<string, string[]>> = {};
  let current = '';
  let inComment = false;
  let comment: string[] = [];
  for (const line of lines) {
    const opened = /^ {4}interface (\w+)/.exec(line);
    if (opened?.[1] !== undefined) {
      current = opened[1];
      classes[current] ??= {};
      comment = [];
      continue;
    }
    if (line.trimStart().startsWith('/**')) {
      inComment = true;
      comment = [];
    }
    if (inComment) {
      comment.push(line);
      inComment = !line.includes('*/');
      continue;
    }
    const member = /^ {6}(\w+)\(/.exec(line);
    const methods = classes[current];
    if (member?.[1] === undefined || methods === undefined) continue;
    const found = comment.flatMap((text) => SCOPE.exec(text)?.[1] ?? []);
    const known = methods[member[1]] ?? [];
    methods[member[1]] = [...new Set([...known, ...found])];
    comment = [];
  }
  return classes;
}
