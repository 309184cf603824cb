import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docsPerson, documentText } from '../../../local/workspace/docs';
import { drivePerson } from '../../../local/workspace/drive';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import type { AgendaInput } from '../../../src/documents/agendas/agenda-input';
import { flowOf } from '../../../src/documents/flow';
import { type RefreshOrder, refreshDocument } from '../../../src/documents/google/refresh-document';
import type { Doc, Region } from '../../../src/documents/model';
import { plainParagraphs } from '../../../src/documents/render-text';
import { agendaInput, day } from '../sample';
import { type Desk, desk, MAKER, madeAgendaDoc } from './desk';

const full = agendaInput();
/** One learning and one group are enough, and quick. */
const before: AgendaInput = {
  ...full,
  boxes: full.boxes.slice(3, 7),
  data: {
    ...full.data,
    groups: (full.data.groups ?? [])
      .slice(0, 1)
      .map((learning) => ({ ...learning, groups: learning.groups.slice(0, 1) })),
  },
};
const after: AgendaInput = {
  ...before,
  asOf: day('2026-10-21'),
  celebrations: [{ kind: 'moved up', learning: 'NC.5.NF.4', students: 23 }],
  data: { ...before.data, hardest: [] },
};
const regionsOf = (doc: Doc): Region[] => doc.blocks.filter((block) => block.kind === 'region');
const NEW = regionsOf(agendaDoc(after));

const NOTES = ['①', '②', '③', '④', '⑤', '⑥'];

/** An agenda with two blocks, for what is tried many times. */
const short = agendaDoc({ ...agendaInput('plain'), openActions: [], parkingLot: [] });

interface Made {
  readonly table: Desk;
  readonly id: string;
  readonly person: ReturnType<typeof docsPerson>;
}

function madeAgenda(doc: Doc = agendaDoc(before)): Made {
  const table = desk();
  const id = madeAgendaDoc(table, doc);
  return { table, id, person: docsPerson(table.drive, id, MAKER) };
}

const refresh = ({ table, id }: Made, changes: Partial<RefreshOrder> = {}) =>
  refreshDocument(table.services, {
    where: 'Refresh numbers',
    documentId: id,
    withNames: NEW,
    withoutNames: NEW,
    people: [MAKER],
    ...changes,
  });

const textOf = ({ table, id }: Made): string => table.paragraphs(id).join('\n');

it('an untouched agenda becomes the agenda of the new numbers, in four calls', () => {
  const made = madeAgenda();
  const calls = made.table.callCount();
  expect(refresh(made)).toEqual({ ok: true, value: { named: false }, problems: [] });
  expect(made.table.callCount() - calls).toBe(4);
  expect(made.table.paragraphs(made.id)).toEqual(plainParagraphs(flowOf(agendaDoc(after))));
});

it('looks the same after a refresh with the same numbers, however often', () => {
  const made = madeAgenda();
  const file = made.table.drive.state.files[made.id];
  // Lists and headings get new ids each time they are made.
  const look = (): string[] =>
    file?.content.kind === 'document'
      ? file.content.document.body.map((block) =>
          JSON.stringify(block).replace(/"(listId|headingId)":"[^"]+"/g, '"id"'),
        )
      : [];
  const first = look();
  const same = regionsOf(agendaDoc(before));
  for (const _ of [1, 2]) {
    expect(refresh(made, { withNames: same, withoutNames: same }).ok).toBe(true);
    expect(look().filter((block, index) => block !== first[index])).toEqual([]);
  }
});

it('leaves every note alone: under headings, in boxes, in tables, in the open actions', () => {
  const made = madeAgenda();
  made.person.typeBelow('Our numbers', 'Bring these to the next meeting.');
  made.person.typeBelow('The hardest items', 'We talked about Q7 for long.');
  made.person.typeInCell(3, 1, 3, ' nearly done');
  made.person.bold('The hardest items');
  expect(refresh(made)).toMatchObject({ ok: true, problems: [] });
  for (const note of ['Bring these to the next meeting.', 'We talked about Q7 for long.', ' nearly done']) {
    expect(textOf(made)).toContain(note);
  }
  expect(textOf(made)).toContain('No item stands out.');
  expect(textOf(made)).not.toContain('As of October 14, 2026');
});

it('keeps a block that somebody wrote in, below the new numbers', () => {
  const made = madeAgenda();
  const rows = made.table.paragraphs(made.id);
  made.person.typeInCell(4, 1, 4, ' Also: they count the pieces.');
  expect(refresh(made)).toMatchObject({ ok: true, problems: [] });
  const text = textOf(made);
  expect(rows.join('\n')).not.toContain('they count the pieces');
  expect(text).toContain('Adds the denominators as well Also: they count the pieces.');
  expect(text).toContain(
    'The hardest items\nAs of October 21, 2026\nNo item stands out.\nSomebody wrote in the earlier numbers, so they are kept here:\nAs of October 14, 2026',
  );
  // The kept block is theirs now: the next refresh replaces only the new one.
  expect(refresh(made)).toMatchObject({ ok: true, problems: [] });
  expect(textOf(made)).toBe(text);
});

it('a block that was taken out gives a Problem, and the others are refreshed', () => {
  const made = madeAgenda();
  made.person.moveSection('The hardest items', 'What each section tried');
  const outcome = refresh(made);
  expect(outcome.problems.map(({ code, severity, where }) => [code, severity, where])).toEqual([
    ['numbers-not-found', 'skip', 'The Doc, The hardest items'],
  ]);
  expect(outcome.ok).toBe(true);
  expect(textOf(made)).toContain('23 students moved up a level on NC.5.NF.4.');
  expect(textOf(made)).toContain('Adds the denominators as well');
});

it('a Doc without any of the blocks is a failure in words, and nothing is sent', () => {
  const made = madeAgenda({ title: 'Our own notes', blocks: [] });
  const outcome = refresh(made);
  expect(outcome.ok).toBe(false);
  expect(outcome.problems).toHaveLength(NEW.length);
  expect(made.table.calls()['Docs.Documents.batchUpdate']).toBe(1);
});

it('a block whose line ends were deleted on both sides is replaced without a word of the others', () => {
  const [region] = NEW.filter(({ name }) => name === 'celebrations');
  const made = madeAgenda({
    title: 'Notes',
    blocks: [
      { kind: 'paragraph', style: 'text', line: [{ text: 'Before.' }] },
      { ...(regionsOf(agendaDoc(before)).find(({ name }) => name === 'celebrations') as Region) },
      { kind: 'paragraph', style: 'text', line: [{ text: 'After.' }] },
    ],
  });
  const paragraphs = made.table.paragraphs(made.id);
  const positionAfter = (text: string): number =>
    paragraphs.slice(0, paragraphs.indexOf(text) + 1).join('\n').length + 1;
  const join = (at: number): void => {
    made.table.services.docs.Documents.batchUpdate(
      { requests: [{ deleteContentRange: { range: { startIndex: at, endIndex: at + 1 } } }] },
      made.id,
    );
  };
  join(positionAfter('5 of 6 action items done on time.'));
  join(positionAfter('Before.'));
  expect(made.table.paragraphs(made.id)).toContain('5 of 6 action items done on time.After.');
  const outcome = refresh(made, { withNames: region ? [region] : [], withoutNames: region ? [region] : [] });
  expect(outcome).toMatchObject({ ok: true, problems: [] });
  expect(made.table.paragraphs(made.id)).toEqual([
    'Notes',
    'Before.',
    'As of October 21, 2026',
    '23 students moved up a level on NC.5.NF.4.',
    'After.',
  ]);
});

it('a block at the very end of a Doc can be refreshed', () => {
  const celebrations = (doc: Doc): Region[] => regionsOf(doc).filter(({ name }) => name === 'celebrations');
  const made = madeAgenda({ title: 'Notes', blocks: celebrations(agendaDoc(before)) });
  const last = celebrations(agendaDoc(after));
  for (const _ of [1, 2])
    expect(refresh(made, { withNames: last, withoutNames: last })).toMatchObject({ ok: true, problems: [] });
  expect(made.table.paragraphs(made.id)).toEqual([
    'Notes',
    'As of October 21, 2026',
    '23 students moved up a level on NC.5.NF.4.',
    '',
  ]);
});

it('whatever people type wherever they type it, no word is lost and no request refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), lines: fc.boolean() }), { maxLength: 6 }),
      (edits) => {
        const made = madeAgenda(short);
        edits.forEach(({ at, lines }, index) => {
          const file = made.table.drive.state.files[made.id];
          const length = file?.content.kind === 'document' ? documentText(file.content.document).length : 0;
          // One letter each: a note typed into another note would tear it apart by itself.
          const typed = lines ? `\n${NOTES[index]}\n` : (NOTES[index] ?? '');
          try {
            made.person.typeAt(1 + Math.floor(at * length), typed);
          } catch {
            made.person.typeAt(1, typed);
          }
        });
        expect(refresh(made).ok).toBe(true);
        const text = textOf(made);
        for (const note of NOTES.slice(0, edits.length)) expect(text).toContain(note);
        expect(text).toContain('23 students moved up a level on NC.5.NF.4.');
      },
    ),
    { numRuns: 25 },
  );
});

it('somebody who types at the same moment: nothing is changed, and it says so', () => {
  const made = madeAgenda();
  made.table.faults.before('Docs.Documents.batchUpdate', 1, () => made.person.typeAt(1, 'Now! '));
  const outcome = refresh(made);
  expect(outcome.problems.map(({ code }) => code)).toEqual(['doc-changed-meanwhile']);
  expect(textOf(made)).toContain('As of October 14, 2026');
  expect(refresh(made).ok).toBe(true);
});

it('another member’s Doc, and one in the bin, say what to do', () => {
  const made = madeAgenda();
  const lee = desk({ drive: made.table.drive, email: 'lee@school.example' });
  expect(refresh({ ...made, table: lee }).problems.map(({ code }) => code)).toEqual(['doc-not-visible']);
  drivePerson(made.table.drive, MAKER).trash(made.id);
  expect(refresh(made).problems.map(({ code }) => code)).toEqual(['doc-in-bin']);
});

it('writes the new numbers without names once somebody else can read the Doc', () => {
  const made = madeAgenda();
  drivePerson(made.table.drive, MAKER).share(made.id, {
    type: 'user',
    role: 'reader',
    emailAddress: 'coach@mail.example',
  });
  const outcome = refresh(made, { withoutNames: regionsOf(agendaDoc({ ...after, showNames: false })) });
  expect(outcome.problems.map(({ code }) => code)).toEqual(['doc-read-by-others']);
  expect(textOf(made)).not.toMatch(/Castillo, Grace/);
});
