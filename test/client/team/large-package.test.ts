// A state's whole CASE package: five megabytes read, searched and chosen from in the sidebar.
import { expect, it } from 'vitest';
import { searched, sizeOf, treeOf } from '../../../src/client/parts/learnings/tree';
import { casePackage } from '../../../src/domain/importers/learnings/case';
import { readSources } from '../../../src/domain/importers/reading/sources';

const MEGABYTE = 1024 * 1024;
const SUBJECTS = 20;
const PER_SUBJECT = 300;

/** Subjects, each with standards, each with a long statement. */
function packageOf(): Uint8Array {
  const id = (subject: number, standard?: number): string => `item-${subject}-${standard ?? 'top'}`;
  const subjects = Array.from({ length: SUBJECTS }, (_each, subject) => subject);
  const standards = Array.from({ length: PER_SUBJECT }, (_each, standard) => standard);
  const items = subjects.flatMap((subject) => [
    { identifier: id(subject), fullStatement: `Subject ${subject}`, humanCodingScheme: `S${subject}` },
    ...standards.map((standard) => ({
      identifier: id(subject, standard),
      fullStatement: `Standard ${standard} of ${subject}. ${'Explain what it means. '.repeat(28)}`,
      humanCodingScheme: `S${subject}.${standard}`,
    })),
  ]);
  const associations = subjects.flatMap((subject) =>
    standards.map((standard) => ({
      associationType: 'isChildOf',
      originNodeURI: { identifier: id(subject, standard) },
      destinationNodeURI: { identifier: id(subject) },
      sequenceNumber: standard,
    })),
  );
  return new TextEncoder().encode(JSON.stringify({ CFItems: items, CFAssociations: associations }));
}

it('comes in whole and can be searched', () => {
  const bytes = packageOf();
  expect(bytes.length).toBeGreaterThan(5 * MEGABYTE);
  const sources = readSources([{ name: 'state.json', bytes }]);
  const read = sources.ok ? casePackage.read(sources.value, {}) : sources;
  expect(read.ok).toBe(true);
  const tree = treeOf(read.ok ? read.value.candidates : []);
  expect(tree.length).toBe(SUBJECTS);
  expect(sizeOf(tree)).toBe(SUBJECTS * (PER_SUBJECT + 1));
  // One standard, and the subject that leads to it.
  expect(sizeOf(searched(tree, 'S7.123'))).toBe(2);
});
