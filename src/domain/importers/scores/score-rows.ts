/** Steps that the score importers share: cells to marks, facts from the blueprint, one row per student. */
import type { Problem } from '../../problem';
import { matchItems } from '../item-matching';
import { nameKey } from '../reading/person-names';
import { readMark } from '../reading/read-mark';
import type { ImportedItem, ImportedMark, ImportedRow, ImportedScores, ScoreOptions } from './imported-scores';

/** An item and the column of the table that holds its scores. */
export interface ItemColumn {
  readonly item: ImportedItem;
  readonly column: number;
  /** False for a column of points, where a letter is a slip. */
  readonly takesAnswers: boolean;
}

/** An item of which only the label is known. */
export function plainItem(label: string, more: Partial<ImportedItem> = {}): ImportedItem {
  return { label, text: '', points: undefined, keys: [], learnings: [], ...more };
}

/** The marks of a row's item columns; cells that cannot be read are blank, with a Problem that names row and column. */
export function readMarks(
  row: readonly string[],
  columns: readonly ItemColumn[],
  where: string,
  problems: Problem[],
): ImportedMark[] {
  return columns.map(({ item, column, takesAnswers }) => {
    const { mark, slip } = readMark(row[column] ?? '', item, takesAnswers);
    if (slip) problems.push({ ...slip, where: `${where}, column ${shortLabel(item.label)}` });
    return mark;
  });
}

/** A label short enough for a sentence: a form's heading is a whole question. */
export function shortLabel(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label;
}

/** Items with the points, keys and learnings that the assessment's blueprint knows and the source does not say. */
export function withBlueprint(items: readonly ImportedItem[], blueprint: ScoreOptions['blueprint']): ImportedItem[] {
  if (!blueprint || blueprint.length === 0) return [...items];
  const known = new Map(matchItems(items, blueprint).pairs.map((pair) => [pair.imported, blueprint[pair.known]]));
  return items.map((item, index) => {
    const facts = known.get(index);
    if (!facts) return item;
    return {
      ...item,
      points: item.points ?? facts.points,
      keys: item.keys.length > 0 ? item.keys : facts.keys,
      learnings: item.learnings.length > 0 ? item.learnings : facts.learnings,
    };
  });
}

/**
 * One row per student. Rows with the same id (or e-mail) are submissions of one student: the latest wins, or the lower
 * one where the source has no times. Rows that share only a name are joined when the source is a form, where a
 * student submits twice (`sameNameIsSamePerson`); elsewhere two students with one name are two students.
 */
export function keepLatestRows(
  rows: readonly ImportedRow[],
  problems: Problem[],
  sameNameIsSamePerson = false,
): ImportedRow[] {
  const latest = new Map<string, ImportedRow>();
  rows.forEach((row, index) => {
    const key = personKey(row, sameNameIsSamePerson) ?? `row ${index}`;
    const earlier = latest.get(key);
    if (!earlier) {
      latest.set(key, row);
      return;
    }
    const [kept, dropped] = row.submittedAt >= earlier.submittedAt ? [row, earlier] : [earlier, row];
    latest.set(key, kept);
    problems.push({
      code: 'submitted-twice',
      where: dropped.where,
      message: `This student also stands at ${kept.where}. The ${kept.submittedAt === dropped.submittedAt ? 'lower row' : 'latest submission'} is taken.`,
      remedy: 'Nothing needs to be done. To take the other one, delete the row that should not count.',
      severity: 'note',
    });
  });
  return [...latest.values()];
}

function personKey({ student }: ImportedRow, byName: boolean): string | undefined {
  if (student.id !== '') return `id ${student.id}`;
  if (student.email !== '') return `email ${student.email.toLowerCase()}`;
  const name = nameKey(student);
  return byName && name !== '' ? `name ${name}|${student.section}` : undefined;
}

/** Sections that the rows name, in order of appearance. */
export function sectionsOf(rows: readonly ImportedRow[]): string[] {
  return [...new Set(rows.map(({ student }) => student.section).filter((section) => section !== ''))];
}

/** Notes about what an import cannot know by itself: answers without a key, points without a maximum. */
export function missingFacts(scores: Pick<ImportedScores, 'items' | 'rows'>, where: string): Problem[] {
  const unkeyed = scores.items.filter(
    (item, index) =>
      item.keys.length === 0 &&
      scores.rows.some(
        ({ marks }) => marks[index]?.kind === 'answer' && (marks[index] as { points?: number }).points === undefined,
      ),
  );
  if (unkeyed.length === 0) return [];
  return [
    {
      code: 'key-missing',
      where,
      message: `${unkeyed.length === 1 ? 'One item holds' : `${unkeyed.length} items hold`} answers without a key: ${unkeyed
        .slice(0, 5)
        .map(({ label }) => shortLabel(label))
        .join(', ')}${unkeyed.length > 5 ? ' …' : ''}.`,
      remedy: 'Say which row is the key, or type the keys into the blueprint.',
      severity: 'note',
    },
  ];
}
