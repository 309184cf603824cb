/** Google Classroom: the columns Last Name, First Name, Email Address of a grade export, or the People page copied as text. */
import { type Outcome, success } from '../../problem';
import type { Importer } from '../importer';
import { splitFullName } from '../reading/person-names';
import type { Sources } from '../reading/sources';
import { headingKey, type SourceTable, textAt, whereRow } from '../reading/table';
import { collectStudents, type ImportedRoster, type RosterEntry, type RosterOptions } from './imported-roster';
import { leftBecauseOf, readTableRoster } from './table-roster';

export const googleClassroomPeople: Importer<RosterOptions, ImportedRoster> = {
  id: 'googleClassroomPeople',
  label: 'Google Classroom',
  recognise: (sources) => {
    if (copiedPage(sources)) return 0.9;
    const fits = sources.tables.map(({ rows }) => {
      const keys = rows[0]?.map(headingKey) ?? [];
      return keys[0] === 'lastname' && keys[1] === 'firstname' && keys[2] === 'emailaddress';
    });
    return fits.length > 0 && fits.every(Boolean) ? 0.7 : 0;
  },
  read: (sources, options) => {
    const page = copiedPage(sources);
    if (page) return readPage(page, options);
    return readTableRoster(sources, options, {
      // Below the headings an export has rows for dates, points and the class average.
      leaveOut: (row, _headings, status) =>
        textAt(row, 0) === '' && textAt(row, 1) === '' ? 'nobody' : leftBecauseOf(status),
    });
  },
};

/** Text copied from the People page: "Teachers", names, "Students", "24 students", names. */
function copiedPage({ tables }: Sources): SourceTable | undefined {
  const [table] = tables;
  if (!table || tables.length > 1) return undefined;
  return table.rows.some((row) => isStudentsLine(textAt(row, 0))) &&
    table.rows.some((row) => isCountLine(textAt(row, 0)))
    ? table
    : undefined;
}

const isStudentsLine = (text: string): boolean => /^(students|classmates)$/i.test(text);
const isCountLine = (text: string): boolean => /^\d+ (students?|classmates)$/i.test(text);
// The page's own words around the names.
const isPageWord = (text: string): boolean =>
  /^(students|classmates|actions|select all|sort by.*|invite.*|more_vert|mute|profile photo.*|\(invited\))$/i.test(
    text,
  );

function readPage(table: SourceTable, options: RosterOptions): Outcome<ImportedRoster> {
  const start = table.rows.findIndex((row) => isStudentsLine(textAt(row, 0)));
  const section = options.sectionOf?.[table.name] ?? '';
  const entries: RosterEntry[] = [];
  table.rows.slice(start).forEach((row, offset) => {
    const text = row
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', ');
    if (text === '' || isPageWord(text) || isCountLine(text)) return;
    const person = { id: '', email: '', teacher: '', section, ...splitFullName(text) };
    entries.push({ person, where: whereRow(table, start + offset) });
  });
  const { students, sections, inSeveralSections, problems } = collectStudents(entries);
  const withoutSection = section === '' ? [table.name] : [];
  return success({ students, sections, leftOut: [], inSeveralSections, withoutSection }, problems);
}
