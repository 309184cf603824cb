/** The published tables of a copy as one table of comma-separated text, for a spreadsheet. */

import { shareText } from '../../domain/analysis/published-share';
import { words } from '../messages';
import { publishedRows } from './published-table';
import type { ResultsCopyInput } from './results-copy-doc';

/** One line per learning and group, a header first (RFC 4180). */
export function copyTable(input: ResultsCopyInput): string {
  const header = [
    words.copies.learning,
    words.copies.students,
    words.copies.howMany,
    ...input.levels.map(({ name }) => `${name} %`),
  ];
  const lines = input.learnings.flatMap(({ code, statement, groups }) =>
    publishedRows(groups, input.team.smallestGroup).map(({ name, count, shares }) => [
      `${code} ${statement}`.trim(),
      name,
      count,
      ...input.levels.map(({ rank }) => {
        const share = shares.find((one) => one.rank === rank)?.share;
        return share ? shareText(share) : '';
      }),
    ]),
  );
  return `${[header, ...lines].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Quoted, and never read as a formula by the spreadsheet it becomes. */
function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text;
  return `"${harmless.replace(/"/g, '""')}"`;
}
