/**
 * Identity survives people (DESIGN.md 3): random sequences of what people do, with jobs between. Every job works, the
 * team's own columns and conditional formats keep their places and values, and nothing costs more round trips.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SavedWorkspace } from '../../../local/workspace';
import type { JobId } from '../../../src/jobs';
import { NGOZI, type School, school } from '../school';
import { act, type Edit, edits, idCells, OWN_COLOUR, type OwnCell, ownCell, type Tabs } from './edits';

const STUDENTS = [
  { id: '00123', last: 'Ortiz', first: 'Maya', section: 'Period 1', email: 'm@school.example' },
  { id: '4512', last: 'Berg', first: 'Liam', section: 'Period 1' },
  { id: '3E5', last: "O'Neil", first: 'Ana', section: 'Period 2' },
  { id: '4711', last: '=Sum', first: '+Ali', section: 'Period 2' },
  { id: 'S-9', last: 'Tran', first: 'Bảo', section: 'Period 2' },
];
const MARKS: Readonly<Record<string, readonly [number, number]>> = {
  '00123': [1, 4],
  '4512': [0, 2],
  '3E5': [1, 3],
  '4711': [1, 0],
  'S-9': [0, 4],
};

/** A team with scores typed in and mastery worked out, saved once and opened anew for every sequence. */
function scoredTeam(): { saved: SavedWorkspace; tabs: Tabs } {
  const team = school();
  team.call('setUpTeam', { name: 'Grade 6' });
  team.call('bringRoster', { students: STUDENTS });
  team.call('bringLearnings', {
    learnings: [
      { code: 'EL1', statement: 'Add' },
      { code: 'EL10', statement: 'Divide' },
    ],
  });
  team.call('newAssessment', {
    title: 'Numbers',
    givenOn: '2025-10-01',
    items: [
      { id: '1', points: 1, learnings: ['EL1'] },
      { id: '2', points: 4, learnings: ['EL10', 'EL1'] },
    ],
  });
  const gradebook = team.tab('CA1 Numbers');
  for (const { id, row } of idCells(team, gradebook))
    for (const [place, points] of (MARKS[id] ?? []).entries())
      team.workspace
        .person(NGOZI)
        .type(gradebook, row, team.find('CA1 Numbers', String(place + 1)).column, String(points));
  team.call('updateMastery');
  const tabs = {
    roster: team.tab('Roster'),
    learnings: team.tab('Essential Learnings'),
    gradebook,
    mastery: team.tab('Mastery'),
  };
  return { saved: team.workspace.save(), tabs };
}

const START = scoredTeam();

/** What the jobs between are asked. */
const BETWEEN: readonly (readonly [JobId, object])[] = [
  ['home', {}],
  ['rosterToday', {}],
  ['bringRoster', { students: STUDENTS.map((student) => ({ ...student, teacher: 'Ms. Ray' })) }],
  ['bringLearnings', { learnings: [{ code: 'EL1', statement: 'Add', iCan: 'I can add.' }] }],
  ['updateMastery', {}],
  ['saveSettings', { fields: [{ key: 'school', from: '', to: '' }] }],
];

function opened(saved: SavedWorkspace): School {
  return school({ saved });
}

/** The answer of a job and its round trips. */
function measured(team: School, job: JobId, input: object) {
  team.workspace.resetLedger();
  const answer = team.call(job, input);
  return { answer, trips: team.workspace.ledgerTotals().roundTrips };
}

/** Who is proficient on what: the same, whatever was done to the tabs. */
/** By code: sorting the tab of learnings is one of the things that people do, and its order is theirs. */
function figures(team: School): unknown {
  const learnings = team.call('updateMastery').value.learnings as readonly { readonly learning: string }[];
  return [...learnings].sort((a, b) => (a.learning < b.learning ? -1 : 1));
}

const USUAL = (() => {
  const team = opened(START.saved);
  const trips = new Map(BETWEEN.map(([job, input]) => [job, measured(team, job, input).trips]));
  return { trips, figures: figures(team) };
})();

it('after any of what people do, every job works and what is theirs stays', () => {
  const sequence = fc.record({
    edits: edits(Object.keys(START.tabs)),
    jobs: fc.array(fc.nat(BETWEEN.length - 1), { minLength: 1, maxLength: 4 }),
    copies: fc.boolean(),
  });
  fc.assert(
    fc.property(sequence, ({ edits: done, jobs, copies }) => {
      let team = opened(START.saved);
      const own: OwnCell[] = [];
      const formats = new Set<string>();
      const deletes = new Set<string>();
      done.forEach((edit: Edit, step) => {
        act(team, START.tabs, edit, own, formats);
        if (edit.kind === 'delete spare column') deletes.add(edit.tab);
        // "Make a copy" keeps tabs, sheet ids and developer metadata, and is a new file.
        if (copies && step === 1) team = opened(team.workspace.makeCopy(NGOZI));
        const [job, input] = BETWEEN[jobs[step % jobs.length] ?? 0] ?? ['home', {}];
        const { answer, trips } = measured(team, job, input);
        expect(answer.problems.filter(({ severity }) => severity === 'stop')).toEqual([]);
        expect(answer.ok).toBe(true);
        // A column that somebody deleted is put back, which looks at the sheet's size and rules once.
        expect(trips).toBeLessThanOrEqual((USUAL.trips.get(job) ?? 0) + 4 * deletes.size);
      });
      expect(figures(team)).toEqual(USUAL.figures);
      const roster = team.call('rosterToday').value.students as readonly { id: string; last: string }[];
      expect(Object.fromEntries(roster.map(({ id, last }) => [id, last]))).toEqual(
        Object.fromEntries(STUDENTS.map(({ id, last }) => [id, last])),
      );
      for (const cell of own)
        expect([cell, ownCell(team, START.tabs[cell.tab] ?? -1, cell)]).toEqual([cell, cell.shows]);
      for (const tab of formats) {
        const sheet = team.workspace.view().sheets.find(({ id }) => id === START.tabs[tab]);
        expect(sheet?.conditionalRules.some((rule) => rule.style.background === OWN_COLOUR)).toBe(true);
      }
      // A live result dragged in among its own items has to read itself, and names there cannot be counted; the team is told.
      const told = team.call('home').problems.some(({ code }) => code === 'column-among-items');
      const errors = team.workspace
        .view()
        .sheets.flatMap((sheet) => sheet.cells.filter((cell) => cell.kind === 'error'));
      expect(told ? [] : errors).toEqual([]);
    }),
    {
      // The column with the names, dragged in among the items.
      examples: [[{ edits: [{ kind: 'drag column', tab: 'gradebook', from: 0, to: 4 }], jobs: [0], copies: false }]],
      // A busy machine tries fewer sequences, and never fails for being slow.
      numRuns: 10,
      interruptAfterTimeLimit: 60_000,
    },
  );
}, 120_000);
