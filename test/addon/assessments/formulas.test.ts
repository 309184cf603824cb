/** What the tab shows is what the domain says: random gradebooks, three locales, two formula engines. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsxFromView } from '../../../local/export/xlsx';
import { readDelimited } from '../../../src/domain/importers/reading/delimited';
import { type School, school } from '../school';
import {
  book,
  domainNumbers,
  LEARNINGS,
  makeBook,
  type RandomBook,
  rawRows,
  rounded,
  STUDENTS,
  tabNumbers,
} from './gradebooks';

const LOCALES = ['en_US', 'de_DE', 'fr_FR'];

function teamIn(locale: string): School {
  const team = school({ spreadsheet: { name: 'Random', locale, timeZone: 'Europe/Berlin' } });
  const done = (answer: { readonly ok: boolean; readonly problems: unknown }): void =>
    expect(answer.problems, String(answer.ok)).toEqual([]);
  done(team.call('setUpTeam', { name: 'Random team' }));
  done(
    team.call('bringRoster', {
      students: STUDENTS.map((id) => ({ id, last: id.toUpperCase(), first: '', section: 'P1' })),
    }),
  );
  done(team.call('bringLearnings', { learnings: LEARNINGS }));
  return team;
}

function sheetOf(team: School, title: string) {
  const tab = team.workspace.tabs().find(({ name }) => name === title);
  if (!tab) throw new Error(`There is no tab ${title}.`);
  return team.workspace.viewport(tab.id, [1, tab.rows], [1, tab.columns]);
}

describe.each(LOCALES)('in a %s spreadsheet', (locale) => {
  const team = teamIn(locale);
  let number = 0;
  it('every formula of a random gradebook shows what the domain says of its cells', () => {
    fc.assert(
      fc.property(book, (random) => {
        number += 1;
        const made = makeBook(team, random, number);
        const sheet = sheetOf(team, made.title);
        const { headers, rows } = rawRows(sheet);
        expect(rounded(tabNumbers(headers, rows))).toEqual(rounded(domainNumbers(sheet, made)));
        team.workspace.person('ngozi@school.example').deleteTab(sheet.id);
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});

/** LibreOffice takes TRUE for the number 1, where Sheets and Excel keep the two apart. */
function withoutYes(random: RandomBook): RandomBook {
  return { ...random, cells: random.cells.map((row) => row.map((cell) => (cell === 'TRUE' ? '' : cell))) };
}

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

it.runIf(OFFICE !== undefined)(
  `LibreOffice says the same of the exported .xlsx${OFFICE === undefined ? ' (skipped: LibreOffice is not installed)' : ''}`,
  async () => {
    const team = teamIn('en_US');
    const folder = mkdtempSync(join(tmpdir(), 'gradebooks-'));
    try {
      const books = fc
        .sample(book, { numRuns: 6, seed: 5 })
        .map((random, place) => makeBook(team, withoutYes(random), place + 1));
      const view = team.workspace.view();
      const sheets = view.sheets
        .filter(({ name }) => books.some(({ title }) => title === name))
        // Without the results that were there, the other program has to work them out itself.
        .map((sheet) => ({
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
        }));
      writeFileSync(join(folder, 'books.xlsx'), await xlsxFromView({ ...view, sheets }));
      const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
      execFileSync(
        OFFICE ?? '',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          everySheet,
          '--outdir',
          folder,
          join(folder, 'books.xlsx'),
        ],
        { stdio: 'ignore', timeout: 120_000 },
      );
      for (const made of books) {
        const file = readdirSync(folder).find((name) => name.endsWith('.csv') && name.includes(made.title));
        const { table } = readDelimited('', readFileSync(join(folder, file ?? ''), 'utf8'));
        const cells = table.rows;
        const header = cells.findIndex((row) => row.includes('Student id'));
        const headers = cells[header] ?? [];
        const rows = cells
          .slice(header + 1)
          .filter((row) => STUDENTS.includes(row[headers.indexOf('Student id')] ?? ''));
        const numbers = rows.map((row) =>
          row.map((value, place) => (/%$|Points$/.test(headers[place] ?? '') && value !== '' ? Number(value) : value)),
        );
        expect(rounded(tabNumbers(headers, numbers)), made.title).toEqual(
          rounded(domainNumbers(sheetOf(team, made.title), made)),
        );
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
