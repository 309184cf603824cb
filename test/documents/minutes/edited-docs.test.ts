// An agenda that people have written in, each in a way of their own. Nothing that was typed may be lost.
import { describe, expect, it } from 'vitest';
import { docsPerson, renderDocument } from '../../../local/workspace/docs';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import type { AgendaInput } from '../../../src/documents/agendas/agenda-input';
import { contentOf } from '../../../src/documents/google/doc-content';
import { generatedLines } from '../../../src/documents/minutes/generated-lines';
import { understandMinutes } from '../../../src/documents/minutes/understand';
import type { Known, Understood } from '../../../src/documents/minutes/understood';
import { desk, MAKER, madeAgendaDoc } from '../google/desk';
import { agendaInput, day } from '../sample';

const input: AgendaInput = {
  ...agendaInput('plain'),
  date: day('2026-10-15'),
  start: '14:45',
  members: ['Dana Whitfield', 'Omar Haddad', 'Rosa Lind'],
  roles: [
    { role: 'Facilitator', who: 'Dana Whitfield' },
    { role: 'Recorder', who: 'Omar Haddad' },
  ],
  openActions: [
    { what: 'Sort the exit tickets', owner: 'Rosa Lind', due: day('2026-10-13'), status: 'not started' },
    { what: 'Copy the number lines', owner: 'Omar Haddad', due: undefined, status: 'in progress' },
  ],
  parkingLot: ['A shared calendar?'],
  next: { date: day('2026-10-22'), time: '14:45', facilitator: 'Omar Haddad', focus: '', bring: '' },
};
const doc = agendaDoc(input);

const known: Known = {
  date: day('2026-10-15'),
  nextMeeting: day('2026-10-22'),
  members: [
    { name: 'Dana Whitfield', email: 'dana@school.example' },
    { name: 'Omar Haddad', email: 'omar@school.example' },
    { name: 'Rosa Lind', email: 'rosa@school.example' },
  ],
  openActions: [
    { id: 'A1', what: 'Sort the exit tickets', status: 'not started' },
    { id: 'A2', what: 'Copy the number lines', status: 'in progress' },
  ],
  generated: new Set(generatedLines(doc)),
  roles: input.roles,
  start: '14:45',
  next: { date: day('2026-10-22'), facilitator: 'Omar Haddad', bring: '' },
};

type Person = ReturnType<typeof docsPerson>;
/** Finds a table by a cell of its first row, as a person would. */
type TableWith = (text: string, nth?: number) => number;

function afterEdits(edit: (person: Person, table: TableWith) => void, about: Known = known): Understood {
  const table = desk();
  const id = madeAgendaDoc(table, doc);
  const read = () => {
    const file = table.drive.state.files[id];
    if (file?.content.kind !== 'document') throw new Error('no Doc');
    return contentOf(
      renderDocument(file.content.document, { title: file.name, revisionId: '', includeTabsContent: false }),
    );
  };
  const tableWith: TableWith = (text, nth = 0) => {
    const tables = read().blocks.filter((block) => block.kind === 'table');
    const places = tables.flatMap((block, place) =>
      block.rows[0]?.some((cell) => cell.includes(text)) ? [place] : [],
    );
    const found = places[nth];
    if (found === undefined) throw new Error(`No table with ${text}`);
    return found;
  };
  edit(docsPerson(table.drive, id, MAKER), tableWith);
  return understandMinutes({ ...read(), id }, about);
}

const NOTHING: Understood = {
  lines: [],
  actions: [],
  statuses: [],
  attendance: [],
  next: { date: undefined, facilitator: '', bring: '' },
  unplaced: [],
};
const ACTION = { owner: '', due: undefined, status: 'not started', unclear: '' } as const;
/** Headers: open action items have a Status, new ones do not. */
const NEW = (table: TableWith): number => table('What', 1);

const EDITS: readonly (readonly [string, (person: Person, table: TableWith) => void, Partial<Understood>])[] = [
  ['nobody wrote anything', () => undefined, {}],
  [
    'the empty rows are filled in',
    (person, table) => {
      person.typeInCell(table('Decision'), 1, 0, 'We reteach on Monday.');
      const actions = NEW(table);
      person.typeInCell(actions, 1, 0, 'Copy the papers');
      person.typeInCell(actions, 1, 1, 'Rosa');
      person.typeInCell(actions, 1, 2, 'Fri');
    },
    {
      lines: [{ kind: 'decision', text: 'We reteach on Monday.' }],
      actions: [{ ...ACTION, what: 'Copy the papers', owner: 'Rosa Lind', due: day('2026-10-16') }],
    },
  ],
  [
    'rows are added, more than there was room for',
    (person, table) => {
      for (const text of ['One', 'Two', 'Three', 'Four']) person.appendRow(table('Decision'), [text, '']);
    },
    { lines: ['One', 'Two', 'Three', 'Four'].map((text) => ({ kind: 'decision', text })) },
  ],
  [
    'who agreed stands beside the decision',
    (person, table) => person.appendRow(table('Decision'), ['We reteach.', 'All but Omar']),
    { lines: [{ kind: 'decision', text: 'We reteach. (agreed: All but Omar)' }] },
  ],
  [
    'words are made bold, and a heading too',
    (person, table) => {
      person.typeInCell(table('Decision'), 1, 0, 'We reteach on Monday.');
      person.bold('reteach');
      person.bold('Parking lot');
    },
    { lines: [{ kind: 'decision', text: 'We reteach on Monday.' }] },
  ],
  [
    'the closing round, which has no frame, gets a line of its own all the same',
    (person) => person.typeOn('Date, facilitator and what to bring next time.', '\nWe ended early.'),
    { lines: [{ kind: 'note', text: 'Close: We ended early.' }] },
  ],
  [
    'the last section is moved to the front',
    (person, table) => {
      person.typeInCell(table('Decision'), 1, 0, 'We reteach.');
      person.typeBelow('Parking lot', 'Calculators?');
      person.moveSection('What we decided', 'Who is here');
    },
    {
      lines: [
        { kind: 'decision', text: 'We reteach.' },
        { kind: 'parked', text: 'Calculators?' },
      ],
    },
  ],
  [
    'dates and people are chips',
    (person, table) => {
      const actions = NEW(table);
      person.typeInCell(actions, 1, 0, 'Book the lab');
      person.putPerson(actions, 1, 1, 'omar@school.example', 'Omar Haddad');
      person.putDate(actions, 1, 2, '2026-10-30');
    },
    { actions: [{ ...ACTION, what: 'Book the lab', owner: 'Omar Haddad', due: day('2026-10-30') }] },
  ],
  [
    'cells are left empty: no owner, no day; and one that has only an owner',
    (person, table) => {
      const actions = NEW(table);
      person.typeInCell(actions, 1, 0, 'Think about homework');
      person.typeInCell(actions, 2, 1, 'Dana');
    },
    {
      actions: [{ ...ACTION, what: 'Think about homework' }],
      unplaced: [{ text: 'Dana', from: 'New action items' }],
    },
  ],
  [
    'everything stands in the first cell',
    (person, table) => {
      const actions = NEW(table);
      person.typeInCell(actions, 1, 0, 'Rosa to copy the papers by Friday');
      person.typeInCell(actions, 2, 0, 'Book the lab - Omar - 10/30');
    },
    {
      actions: [
        { ...ACTION, what: 'copy the papers', owner: 'Rosa Lind', due: day('2026-10-16') },
        { ...ACTION, what: 'Book the lab', owner: 'Omar Haddad', due: day('2026-10-30') },
      ],
    },
  ],
  [
    'owners and days that nobody can tell',
    (person, table) => {
      const actions = NEW(table);
      person.appendRow(actions, ['Ask the district', 'somebody', 'when we can']);
      person.appendRow(actions, ['Make a poster', 'Dana & Omar', 'next meeting']);
    },
    {
      actions: [
        { ...ACTION, what: 'Ask the district', unclear: 'somebody, when we can' },
        { ...ACTION, what: 'Make a poster (with Omar Haddad)', owner: 'Dana Whitfield', due: day('2026-10-22') },
      ],
    },
  ],
  [
    'P, A and more in the attendance table',
    (person, table) => {
      const who = table('P or A');
      // Three members stand in two columns: Dana and Omar on the left.
      person.typeInCell(who, 1, 1, 'p');
      person.typeInCell(who, 2, 1, 'A (sick)');
      person.typeInCell(who, 1, 3, 'Zoom');
    },
    {
      attendance: [
        { member: 'Dana Whitfield', mark: 'present' },
        { member: 'Omar Haddad', mark: 'absent' },
      ],
      lines: [{ kind: 'note', text: 'Omar Haddad: A (sick)' }],
      unplaced: [{ text: 'Rosa Lind: Zoom', from: 'Who is here' }],
    },
  ],
  [
    'the status of old action items is changed, with a remark',
    (person, table) => {
      const open = table('Status');
      person.emptyCell(open, 1, 3);
      person.typeInCell(open, 1, 3, 'Done!');
      person.emptyCell(open, 2, 2);
      person.typeInCell(open, 2, 2, 'ask Dana first');
    },
    {
      statuses: [{ action: 'A1', what: 'Sort the exit tickets', status: 'done' }],
      unplaced: [{ text: 'Copy the number lines: ask Dana first', from: 'Open action items' }],
    },
  ],
  [
    'notes are typed into the frames of the boxes, on several lines',
    (person, table) =>
      person.typeInCell(table('Notes', 1), 0, 0, '\nOnly half of us had papers.\nBring them next time.'),
    {
      lines: [
        { kind: 'note', text: 'First topic: Only half of us had papers.' },
        { kind: 'note', text: 'First topic: Bring them next time.' },
      ],
    },
  ],
  [
    'plus and change, two of each, and a parked topic in its frame',
    (person, table) => {
      person.typeInCell(table('Plus'), 1, 0, 'We ended on time.\nEverybody spoke.');
      person.typeInCell(table('Plus'), 1, 1, 'Start with the data.');
      person.typeBelow('Parking lot', 'Calculators?');
    },
    {
      lines: [
        { kind: 'parked', text: 'Calculators?' },
        { kind: 'plus', text: 'We ended on time.' },
        { kind: 'plus', text: 'Everybody spoke.' },
        { kind: 'delta', text: 'Start with the data.' },
      ],
    },
  ],
  [
    'the next meeting is moved, somebody else leads, and there is something to bring',
    (person, table) => {
      const next = table('Date');
      person.emptyCell(next, 1, 0);
      person.putDate(next, 1, 0, '2026-10-29');
      person.emptyCell(next, 1, 2);
      person.typeInCell(next, 1, 2, 'Rosa');
      person.typeInCell(next, 1, 4, 'Exit tickets');
    },
    { next: { date: day('2026-10-29'), facilitator: 'Rosa Lind', bring: 'Exit tickets' } },
  ],
  [
    'lines are typed where nobody expects them',
    (person) => {
      person.typeBelow('Our norms', 'Phones stay in the bag today.');
      person.typeBelow('Who is here', 'Ms. Hall from the district joined us.');
      person.typeBelow('From last time', 'Decision: no homework over the break');
    },
    {
      lines: [{ kind: 'decision', text: 'no homework over the break' }],
      unplaced: [
        { text: 'Ms. Hall from the district joined us.', from: 'Who is here' },
        { text: 'Phones stay in the bag today.', from: 'Our norms' },
      ],
    },
  ],
  [
    'somebody stood in as recorder',
    (person, table) => {
      const roles = table('Recorder');
      person.emptyCell(roles, 1, 1);
      person.typeInCell(roles, 1, 1, 'Rosa Lind');
    },
    { unplaced: [{ text: 'Recorder: Rosa Lind', from: 'Who is here' }] },
  ],
  [
    'a norm is rated, and a question is written for the principal',
    (person, table) => {
      person.typeInCell(table(input.normInFocus ?? ''), 0, 1, '3');
      person.typeBelow('Questions for the administration', 'May we have the lab on Fridays?');
    },
    {
      lines: [
        { kind: 'note', text: expect.stringMatching(/^Norm check: .* 3$/) as unknown as string },
        { kind: 'question', text: 'May we have the lab on Fridays?' },
      ],
    },
  ],
  [
    'headings are deleted; the tables below them still say what they are',
    (person, table) => {
      person.typeInCell(table('Decision'), 1, 0, 'We reteach.');
      person.typeInCell(NEW(table), 1, 0, 'Copy the papers');
      for (const heading of ['What we decided', 'New action items']) person.deleteParagraph(heading);
    },
    { lines: [{ kind: 'decision', text: 'We reteach.' }], actions: [{ ...ACTION, what: 'Copy the papers' }] },
  ],
  [
    'the heading of a frame is deleted: what stood in it belongs to the section above, and a person looks',
    (person) => {
      person.typeBelow('Parking lot', 'Calculators?');
      person.deleteParagraph('Parking lot');
    },
    { actions: [{ ...ACTION, what: 'Calculators?' }] },
  ],
  [
    'somebody goes on writing at the end of one of our lines',
    (person) => person.typeOn('What did we agree on? What is parked for another day?', ' Decision: homework stays.'),
    {
      lines: [
        {
          kind: 'note',
          text: 'Decide: What did we agree on? What is parked for another day? Decision: homework stays.',
        },
      ],
    },
  ],
];

type Rows = readonly (readonly string[])[];
/** Rows of plain cells, as they are read back from a Doc, each table under its heading. */
const tablesUnder = (...tables: readonly (readonly [string, Rows])[]): Understood =>
  understandMinutes(
    {
      id: '1Doc',
      blocks: tables.flatMap(([heading, rows]) => [
        ...(heading === '' ? [] : [{ kind: 'line', text: heading, heading: true } as const]),
        { kind: 'table', rows: rows.map((row) => row.map((text) => (text === '' ? [] : text.split('\n')))) } as const,
      ]),
    },
    known,
  );
const nextMeeting = (...rows: Rows): Understood => tablesUnder(['', rows]);

const NEW_ITEMS = 'New action items';
const RESHAPED: readonly (readonly [string, readonly (readonly [string, Rows])[], Partial<Understood>])[] = [
  [
    'a column is added, and what stands in it stays with its row',
    [
      [
        NEW_ITEMS,
        [
          ['What', 'Owner', 'Due', 'Room'],
          ['Book the lab', 'Omar', 'Fri', '14'],
          ['', '', '', '12'],
        ],
      ],
    ],
    {
      actions: [{ ...ACTION, what: 'Book the lab (Room: 14)', owner: 'Omar Haddad', due: day('2026-10-16') }],
      unplaced: [{ text: 'Room: 12', from: NEW_ITEMS }],
    },
  ],
  [
    'columns change places',
    [
      [
        NEW_ITEMS,
        [
          ['Due', 'Owner', 'What'],
          ['10/30', 'Rosa', 'Sort the papers'],
        ],
      ],
    ],
    { actions: [{ ...ACTION, what: 'Sort the papers', owner: 'Rosa Lind', due: day('2026-10-30') }] },
  ],
  [
    'the header row is deleted',
    [
      [NEW_ITEMS, [['Sort the papers', 'Rosa', 'next meeting']]],
      ['What we decided', [['We reteach.', 'All']]],
    ],
    {
      actions: [{ ...ACTION, what: 'Sort the papers', owner: 'Rosa Lind', due: day('2026-10-22') }],
      lines: [{ kind: 'decision', text: 'We reteach. (agreed: All)' }],
    },
  ],
  [
    'the header is written in other words, in capitals',
    [
      [
        NEW_ITEMS,
        [
          ['TASK', 'WHO', 'BY WHEN'],
          ['Sort the papers', 'rosa', 'Oct 30'],
        ],
      ],
    ],
    { actions: [{ ...ACTION, what: 'Sort the papers', owner: 'Rosa Lind', due: day('2026-10-30') }] },
  ],
  [
    'the table is copied, filled in twice, and nothing is there twice',
    [
      [
        NEW_ITEMS,
        [
          ['What', 'Owner', 'Due'],
          ['Sort the papers', 'Rosa', ''],
        ],
      ],
      [
        NEW_ITEMS,
        [
          ['What', 'Owner', 'Due'],
          ['Sort the papers.', 'Rosa', ''],
          ['Book the lab', '', ''],
        ],
      ],
    ],
    {
      actions: [
        { ...ACTION, what: 'Sort the papers', owner: 'Rosa Lind' },
        { ...ACTION, what: 'Book the lab' },
      ],
    },
  ],
  [
    'cells are merged: a row is shorter than its header',
    [['What we decided', [['Decision', 'Who agreed'], ['We reteach.'], []]]],
    { lines: [{ kind: 'decision', text: 'We reteach.' }] },
  ],
];

describe('a table that people have changed the shape of', () => {
  it.each(RESHAPED)('%s', (_what, tables, expected) => {
    expect(tablesUnder(...tables)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('the table of the next meeting', () => {
  it('is read with its names on the left, as in older agendas, and with a row that somebody added', () => {
    expect(
      nextMeeting(['Date', 'Thu, Oct 29'], ['Facilitator', 'Rosa'], ['Bring', 'Exit tickets'], ['Snacks', 'Dana']),
    ).toEqual({
      ...NOTHING,
      next: { date: day('2026-10-29'), facilitator: 'Rosa Lind', bring: 'Exit tickets' },
      unplaced: [{ text: 'Next meeting, Snacks: Dana', from: '' }],
    });
  });

  it('is read with a column and a row that somebody added, and names that are nobody', () => {
    expect(
      nextMeeting(
        ['Date', 'Time', 'Facilitator', 'Focus', 'Bring', 'Snacks'],
        ['10/29', '3:00', 'Ms. Hall', 'Unit 4', 'Exit tickets', 'Dana'],
        ['', '', '', '', 'Scissors', ''],
      ),
    ).toEqual({
      ...NOTHING,
      next: { date: day('2026-10-29'), facilitator: '', bring: 'Exit tickets Scissors' },
      unplaced: ['Facilitator: Ms. Hall', 'Focus: Unit 4', 'Time: 3:00', 'Snacks: Dana'].map((text) => ({
        text: `Next meeting, ${text}`,
        from: '',
      })),
    });
  });
});

describe('an agenda after a meeting', () => {
  it.each(EDITS)('%s', (_what, edit, expected) => {
    expect(afterEdits(edit)).toEqual({ ...NOTHING, ...expected });
  });

  it('whose own lines are not known any more gives its last page', () => {
    const understood = afterEdits(
      (person, table) => {
        person.typeInCell(table('Decision'), 1, 0, 'We reteach.');
        person.typeBelow('Parking lot', 'Calculators?');
      },
      { ...known, generated: undefined },
    );
    expect(understood).toMatchObject({
      lines: [
        { kind: 'decision', text: 'We reteach.' },
        { kind: 'parked', text: 'Calculators?' },
      ],
      actions: [],
    });
  });
});
