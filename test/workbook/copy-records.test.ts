import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CopyRecord } from '../../src/domain/analysis/publishing';
import { copyRecordChange, readCopyRecords } from '../../src/workbook/copy-records';
import { LOG } from '../../src/workbook/tabs/log';
import { type Cells, snapshotOf, tabOf } from './snapshots';

const record = (learning: string, value: string, students: number): CopyRecord => ({
  learning,
  column: value === '' ? '' : 'Program',
  value,
  students: Array.from({ length: students }, (_, place) => [`${place}-4f9a-77b1-aa20-0c2d9e1f6b35`, 1 + (place % 4)]),
  published: students < 10 ? undefined : { n: students, shares: [{ rank: 4, share: { kind: 'above-95' } }] },
});

const logged = (records: readonly CopyRecord[]) => {
  const change = copyRecordChange(records, '2025-11-17 10:00', 'Copy without names');
  return change.kind === 'upsert' ? (change.rows as readonly Cells[]) : [];
};

it('every record comes back as it was, also one for 1,200 students with long ids', () => {
  const records = [record('EL1', '', 1200), record('EL1', 'A"B]0', 40), record('EL10', 'few', 3)];
  const back = readCopyRecords(snapshotOf(tabOf(LOG, logged(records))));
  expect(back).toEqual(records);
});

it('no piece is longer than a cell may be (50,000 characters)', () => {
  const longest = Math.max(...logged([record('EL1', '', 5000)]).map(({ detail }) => String(detail).length));
  expect(longest).toBeLessThan(50_000);
});

it('a record that somebody damaged is as if it had never been', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string(), (at, typed) => {
      const rows = logged([record('EL1', '', 900), record('EL2', '', 20)]);
      const damaged = rows.map((row, place) => (place === at % rows.length ? { ...row, detail: typed } : row));
      expect(readCopyRecords(snapshotOf(tabOf(LOG, damaged))).length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 50 },
  );
});
