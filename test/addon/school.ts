/** A school whose team uses the built add-on: people, a workbook, and `call` as the sidebar calls it. */
import { type HostedWorkspace, type OpenOptions, openWorkspace } from '../../local/host/node';
import type { SavedWorkspace } from '../../local/workspace';
import type { Problem } from '../../src/domain/problem';
import type { JobId } from '../../src/jobs';

export const NGOZI = 'ngozi@school.example';
export const ERIK = 'erik@school.example';
export const VERA = 'vera@school.example';

/** The Monday of the sample team's story, ten in the morning in New York. */
export const MONDAY = Date.parse('2025-11-17T15:00:00Z');

export interface Answer {
  readonly ok: boolean;
  // A test says itself what it expects to find; the wire has no types.
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

export interface School {
  readonly workspace: HostedWorkspace;
  /** Calls a job; fails the test when google.script.run itself fails. */
  call(job: JobId, input?: object, email?: string): Answer;
  /** The cells of a tab as a person sees them, row by row, trailing blanks cut. */
  shown(title: string): string[][];
  /** Sheet id of the tab with this name. */
  tab(title: string): number;
  /** 1-based place of the cell that shows exactly `text` on a tab. */
  find(title: string, text: string): { readonly row: number; readonly column: number };
}

/** A school with an empty workbook. */
export function school(changes: Partial<OpenOptions> = {}): School {
  const workspace = openWorkspace({
    spreadsheet: { name: 'Grade 5 mathematics', locale: 'en_US', timeZone: 'America/New_York' },
    people: [
      { email: NGOZI, name: 'Ngozi Okafor', access: 'owner' },
      { email: ERIK, name: 'Erik Lindqvist', access: 'editor' },
      { email: VERA, name: 'Vera Marsh', access: 'viewer' },
    ],
    clock: () => MONDAY,
    ...changes,
  });
  workspace.open(NGOZI);
  const tabNamed = (title: string) => {
    const tab = workspace.tabs().find((each) => each.name === title);
    if (!tab) throw new Error(`There is no tab "${title}".`);
    return tab;
  };
  const shown = (title: string): string[][] => workspace.texts(tabNamed(title).id).map((row) => [...row]);
  return {
    workspace,
    call(job, input = {}, email = NGOZI) {
      const reply = workspace.scriptRun('call', [job, JSON.parse(JSON.stringify(input))], email);
      if (!reply.ok) throw new Error(`${job}: ${reply.error.message}`);
      return reply.value as unknown as Answer;
    },
    shown,
    tab: (title) => tabNamed(title).id,
    find(title, text) {
      const rows = shown(title);
      const row = rows.findIndex((cells) => cells.includes(text));
      if (row === -1) throw new Error(`Nothing on "${title}" shows "${text}".`);
      return { row: row + 1, column: (rows[row] ?? []).indexOf(text) + 1 };
    },
  };
}

let smallTeamSaved: SavedWorkspace | undefined;

/**
 * A small team with one assessment of four items on two learnings, and no scores yet. It is made once for a test file and
 * opened anew for each caller; one with a clock of its own is made anew, because it must begin when the clock says.
 */
export function smallTeam(changes: Partial<OpenOptions> = {}): School {
  if (Object.keys(changes).length > 0) return madeSmallTeam(changes);
  smallTeamSaved ??= madeSmallTeam({}).workspace.save();
  return reopened(smallTeamSaved);
}

let sampleSaved: SavedWorkspace | undefined;

/** A school whose workbook has the sample team, just brought in: made once for a worker, opened anew for each caller. */
export function sampleSchool(changes: Partial<OpenOptions> = {}): School {
  if (sampleSaved === undefined) {
    const first = school();
    const { ok, problems } = first.call('loadSample');
    if (!ok) throw new Error(JSON.stringify(problems));
    sampleSaved = first.workspace.save();
  }
  return reopened(sampleSaved, changes);
}

/** A school with the workbook, files and properties of a saved one; what happens here changes nothing there. */
export function reopened(saved: SavedWorkspace, changes: Partial<OpenOptions> = {}): School {
  return school({ saved, enabled: true, ...changes });
}

function madeSmallTeam(changes: Partial<OpenOptions>): School {
  const team = school(changes);
  const done = (answer: Answer): void => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  };
  done(team.call('setUpTeam', { name: 'Small team' }));
  done(team.call('bringRoster', { students: STUDENTS }));
  done(team.call('bringLearnings', { learnings: LEARNINGS }));
  done(team.call('newAssessment', { title: 'Fractions', givenOn: '2025-10-01', items: ITEMS }));
  return team;
}

/** Name of the small team's gradebook tab. */
export const FRACTIONS = 'CA1 Fractions';

export const STUDENTS = [
  { id: '00123', last: 'Ortiz', first: 'Maya', section: 'Period 1' },
  { id: '3E5', last: 'Berg', first: 'Liam', section: 'Period 1' },
  { id: '1-2', last: "O'Neil", first: 'Ana', section: 'Period 2' },
  { id: '12345678901234567', last: '=Sum', first: '+Ali', section: 'Period 2' },
];

export const LEARNINGS = [
  { code: 'NF.1', statement: 'Add and subtract fractions' },
  { code: 'NF.10', statement: 'Compare fractions' },
];

export const ITEMS = [
  { id: '1', points: 1, learnings: ['NF.1'], keys: ['B'] },
  { id: '2', points: 1, learnings: ['NF.1', 'NF.10'], keys: ['A', 'C'] },
  { id: '3', points: 3, learnings: ['NF.10'] },
  { id: '4', points: 2, learnings: ['NF.1'] },
];
