import { expect, it } from 'vitest';
import { DOCUMENT, drivePerson, FOLDER } from '../../../local/workspace/drive';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import { flowOf } from '../../../src/documents/flow';
import { type DocumentOrder, makeDocument } from '../../../src/documents/google/documents';
import type { Doc } from '../../../src/documents/model';
import { plainParagraphs } from '../../../src/documents/render-text';
import { agendaInput } from '../sample';
import { type Desk, desk, MAKER } from './desk';

const PEOPLE = [MAKER, 'lee@school.example'];
/** Only the groups, so that each of the many Docs made here is small. */
const groupsOf = (showNames: boolean): Doc => {
  const { title, blocks } = agendaDoc({ ...agendaInput(), showNames });
  return { title, blocks: blocks.filter((block) => block.kind === 'region' && block.name === 'groups') };
};
const withNames = groupsOf(true);
const withoutNames = groupsOf(false);

const ORDER: DocumentOrder = {
  where: 'New agenda',
  workbook: '1AbC',
  key: 'agenda:M12',
  folderName: 'Grade 5 Math',
  withNames,
  withoutNames,
  people: PEOPLE,
  shareWith: [],
};

const make = ({ services }: Desk, changes: Partial<DocumentOrder> = {}) =>
  makeDocument(services, { ...ORDER, ...changes });

const codes = (outcome: { readonly problems: readonly { readonly code: string }[] }): string[] =>
  outcome.problems.map(({ code }) => code);

it('makes one Doc in the team folder, with the names, in four calls', () => {
  const table = desk();
  const made = make(table);
  expect(made).toMatchObject({ ok: true, value: { holdsNames: true, state: 'made' }, problems: [] });
  const [doc] = table.files(DOCUMENT);
  expect(table.paragraphs(doc?.id ?? '')).toEqual(plainParagraphs(flowOf(withNames)));
  expect(table.drive.state.files[doc?.id ?? '']?.folderId).toBe(table.files(FOLDER)[0]?.id);
  expect(table.callCount()).toBe(4);
});

it('uses the folder again for the next Doc, and reads back who can read it: four calls', () => {
  const table = desk();
  make(table);
  const before = table.callCount();
  make(table, { key: 'agenda:M13' });
  expect(table.callCount() - before).toBe(4);
  expect(table.files(FOLDER)).toHaveLength(1);
  expect(table.calls()['Drive.Permissions.list']).toBe(1);
});

it('costs one call more for each person it is newly shared with, and mails nobody', () => {
  const table = desk();
  const members = ['lee@school.example', 'Sam@school.example', 'priya@school.example'];
  make(table, { people: [MAKER, ...members], shareWith: [MAKER, ...members] });
  expect(table.callCount()).toBe(4 + 3);
  expect(table.drive.state.sentEmails).toEqual([]);
});

it('asked again, finds the Doc and leaves it as it is', () => {
  const table = desk();
  const first = make(table);
  const again = make(table);
  expect(table.files(DOCUMENT)).toHaveLength(1);
  expect(again).toMatchObject({ ok: true, value: { state: 'found', id: first.ok ? first.value.id : '' } });
});

// Every call that making a Doc with names and sharing sends, each made to fail once.
it.each([
  ['Drive.Files.list', 1],
  ['Drive.Files.create', 1],
  ['Drive.Files.create', 2],
  ['Docs.Documents.batchUpdate', 1],
] as const)('when %s (call %i) fails it says what to do, and the next try makes one Doc, filled', (method, nth) => {
  const table = desk();
  table.faults.fail(method, nth, { kind: 'serverError' });
  const failed = make(table);
  expect(failed.ok).toBe(false);
  expect(codes(failed)).toEqual(['google-not-answering']);
  const again = make(table);
  expect(again).toMatchObject({ ok: true, value: { state: 'made', holdsNames: true } });
  const docs = table.files(DOCUMENT);
  expect(docs).toHaveLength(1);
  expect(table.paragraphs(docs[0]?.id ?? '')).toEqual(plainParagraphs(flowOf(withNames)));
});

it('a member who cannot be reached is no reason to make no Doc', () => {
  const table = desk();
  const made = make(table, { shareWith: ['lee@school.example'], people: PEOPLE });
  expect(codes(made)).toEqual([]);
  const other = desk();
  other.faults.fail('Drive.Permissions.create', 1, { kind: 'serverError' });
  const unshared = make(other, { shareWith: ['lee@school.example'] });
  expect(unshared.ok).toBe(true);
  expect(codes(unshared)).toEqual(['doc-not-shared']);
});

const NAMES = /Abbott|Barnes|Castillo|Dietrich|Ellison|Fofana|Garner|Hidalgo|Ivers|Jansen/;

it('a domain with link sharing on by default never sees a name: the Doc keeps the default off', () => {
  const table = desk({ defaultVisibility: 'domain link' });
  const made = make(table);
  expect(made).toMatchObject({ ok: true, value: { holdsNames: true } });
  for (const { permissions } of Object.values(table.drive.state.files)) {
    expect(permissions.filter(({ type }) => type !== 'user')).toEqual([]);
  }
});

it.each([
  [
    'everyone at the school',
    { type: 'domain', domain: 'school.example', role: 'reader' },
    'everyone at school.example',
  ],
  ['everyone with the link', { type: 'anyone', role: 'reader' }, 'everyone who has the link'],
  ['somebody outside', { type: 'user', emailAddress: 'parent@mail.example', role: 'reader' }, 'parent@mail.example'],
  ['a group', { type: 'group', emailAddress: 'staff@school.example', role: 'reader' }, 'staff@school.example'],
])(
  'when the folder was opened to %s, the Doc is written without names and says who reads it',
  (_, permission, words) => {
    const table = desk();
    make(table);
    drivePerson(table.drive, MAKER).share(table.files(FOLDER)[0]?.id ?? '', permission);
    const made = make(table, { key: 'agenda:M13' });
    expect(made).toMatchObject({ ok: true, value: { holdsNames: false } });
    expect(codes(made)).toEqual(['doc-read-by-others']);
    expect(made.problems[0]?.message).toContain(words);
    const second = made.ok ? table.paragraphs(made.value.id) : [];
    expect(second.join('\n')).not.toMatch(NAMES);
  },
);

it('without names and sharing nobody’s access is asked for: one call less', () => {
  const table = desk();
  make(table);
  const before = table.callCount();
  const made = make(table, { key: 'plan:AP1', withNames: undefined });
  expect(made).toMatchObject({ ok: true, value: { holdsNames: false } });
  expect(table.callCount() - before).toBe(3);
});

it('a Doc in the bin is not found: a new one is made', () => {
  const table = desk();
  const first = make(table);
  drivePerson(table.drive, MAKER).trash(first.ok ? first.value.id : '');
  expect(make(table)).toMatchObject({ ok: true, value: { state: 'made' } });
  expect(table.files(DOCUMENT)).toHaveLength(1);
});

it('the copy of a workbook does not find last year’s Docs', () => {
  const table = desk();
  make(table);
  expect(make(table, { workbook: '2Copy' })).toMatchObject({ ok: true, value: { state: 'made' } });
  expect(table.files(FOLDER)).toHaveLength(2);
});

it('a scope that was refused (PLATFORM.md: "Any scope may be refused alone") becomes a sentence, and nothing is made', () => {
  const table = desk({ granted: [] });
  const made = make(table);
  expect(made.ok).toBe(false);
  expect(codes(made)).toEqual(['drive-not-allowed']);
  expect(table.files(DOCUMENT)).toEqual([]);
});

it('quotes in a key do not break the search', () => {
  const table = desk();
  expect(make(table, { key: "agenda:O'Neil\\1" }).ok).toBe(true);
  expect(make(table, { key: "agenda:O'Neil\\1" })).toMatchObject({ ok: true, value: { state: 'found' } });
});
