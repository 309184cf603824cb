/**
 * Key versions of a quiz. A version may only have other answers, or its questions may stand in another order; then
 * question 3 of version B is not question 3 of version A, and comparing them would credit the wrong learning.
 */

import type { Problem } from '../../problem';
import type { KeyVersionMapping } from '../blueprints/blueprint';
import type { ImportedRow, ScoreOptions } from './imported-scores';
import type { Answer } from './zip-grade-answers';

export interface VersionedRow extends Pick<ImportedRow, 'student' | 'total' | 'where'> {
  readonly version: string;
  readonly answers: readonly Answer[];
}

/**
 * The rows with their answers in the order of the primary version. A version whose keys are the primary's in another
 * order has probably reordered questions: without a mapping its answers are left out (the total stays) and said so.
 */
export function inPrimaryOrder(
  rows: readonly VersionedRow[],
  told: ScoreOptions['keyVersions'],
  problems: Problem[],
): VersionedRow[] {
  const versions = [...new Set(rows.map(({ version }) => version))];
  const primary = versions.includes('') ? '' : [...versions].sort()[0];
  const primaryKeys = keysOf(rows, primary);
  const heldBack = new Map<string, number>();
  const ordered = rows.map((row) => {
    if (row.version === primary || told === 'same order') return row;
    const mapping = told?.find(({ version }) => version === row.version);
    if (mapping) return { ...row, answers: reorder(row.answers, mapping) };
    if (!isReordered(keysOf(rows, row.version), primaryKeys)) return row;
    heldBack.set(row.version, (heldBack.get(row.version) ?? 0) + 1);
    return { ...row, answers: [] };
  });
  for (const [version, count] of heldBack) problems.push(unknownOrder(version, count));
  const assumed = versions.filter((version) => version !== primary && !heldBack.has(version) && told === undefined);
  if (assumed.length > 0 && primaryKeys.length > 0) problems.push(orderAssumed(assumed));
  return ordered;
}

function keysOf(rows: readonly VersionedRow[], version: string | undefined): string[] {
  const own = rows.filter((row) => row.version === version).map(({ answers }) => answers.map(({ key }) => key));
  return own[0] ?? [];
}

/** True when the keys are the same letters in another order, as when the questions were shuffled. */
function isReordered(keys: readonly string[], primary: readonly string[]): boolean {
  const sameOrder = keys.every((key, index) => key === primary[index]);
  return !sameOrder && [...keys].sort().join('|') === [...primary].sort().join('|');
}

function reorder(answers: readonly Answer[], { primaryNumberOf }: KeyVersionMapping): Answer[] {
  const unscored: Answer = { given: '', key: '', points: undefined, isRight: false };
  const ordered = answers.map(() => unscored);
  answers.forEach((answer, index) => {
    const number = primaryNumberOf[index + 1];
    // The letter belongs to this version's own options, so only the points can be compared.
    if (number !== undefined && number >= 1 && number <= ordered.length)
      ordered[number - 1] = { ...answer, given: '', key: '' };
  });
  return ordered;
}

function unknownOrder(version: string, students: number): Problem {
  return {
    code: 'version-order-unknown',
    where: `key version ${version}`,
    message: `The questions of version ${version} seem to stand in another order, so the answers of ${students === 1 ? 'one student' : `${students} students`} cannot be put beside the right items. The totals are kept.`,
    remedy:
      "Add the quiz's answer key file from ZipGrade, or say that all versions have the questions in the same order.",
    severity: 'skip',
  };
}

function orderAssumed(versions: readonly string[]): Problem {
  return {
    code: 'version-order-assumed',
    where: `key version ${versions.join(', ')}`,
    message: 'Several key versions: each paper is scored as ZipGrade scored it, with the questions in the same order.',
    remedy: "If the questions stand in another order, add the quiz's answer key file from ZipGrade.",
    severity: 'note',
  };
}
