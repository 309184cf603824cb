/** A person brings files into the assessment dialogs, without the window: what it reads, proposes, compares and sends. */

import { blueprintToSend } from '../../../src/client/parts/assessments/blueprint-to-send';
import { compareWithAssessment, compareWithDraft } from '../../../src/client/parts/assessments/comparing';
import { type Desk, deskOf } from '../../../src/client/parts/assessments/desk';
import { type Draft, draftFromScores } from '../../../src/client/parts/assessments/draft';
import { sourceToSend } from '../../../src/client/parts/assessments/new-flow';
import { type Given, type ReadAsScores, readGiven, type Said } from '../../../src/client/parts/assessments/reading';
import { readSources, type SourceFile } from '../../../src/domain/importers/reading/sources';
import { tableFromCells } from '../../../src/domain/importers/reading/table';
import type { Answer, School } from '../school';

export function desk(team: School, assessment?: string): Desk {
  const answer = team.call('scoreDesk', { assessment });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return deskOf(answer.value as never);
}

/** Files as chosen. */
export function filesGiven(files: readonly SourceFile[]): Given {
  const read = readSources(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { sources: read.value, name: files[0]?.name ?? '', tab: undefined };
}

export function textGiven(name: string, text: string): Given {
  return filesGiven([{ name, bytes: new TextEncoder().encode(text) }]);
}

/** A tab of the spreadsheet as pointed at. */
export function tabGiven(team: School, sheetId: number): Given {
  const { value } = team.call('readOtherTab', { sheetId });
  const { title, cells, rows } = value as { title: string; cells: Parameters<typeof tableFromCells>[1]; rows: number };
  return {
    sources: { tables: [tableFromCells(title, cells)], json: [], texts: [] },
    name: title,
    tab: { sheetId, rows },
  };
}

export function scoresOf(
  given: Given,
  said: Said,
  at: Desk,
  blueprint: Parameters<typeof readGiven>[3] = [],
): ReadAsScores {
  const reading = readGiven(given, said, at.sources, blueprint);
  if (reading.kind !== 'scores') throw new Error(`Read as ${reading.kind}: ${JSON.stringify(reading.problems)}`);
  return reading;
}

/** "Make the assessment with the scores": every item asks for `learning` unless the source says otherwise. */
export function makeFrom(
  team: School,
  given: Given,
  {
    said = {},
    learning = 'EL1',
    change = (draft: Draft): Draft => draft,
    decisions = {},
  }: {
    said?: Said;
    learning?: string;
    change?: (draft: Draft) => Draft;
    decisions?: Readonly<Record<number, string>>;
  } = {},
): Answer {
  const at = desk(team);
  const reading = scoresOf(given, said, at);
  const proposed = draftFromScores(reading.scores, given.name, reading.isGradebook, at.learnings, at.today);
  const tagged: Draft = {
    ...proposed,
    items: proposed.items.map((item) => (item.learnings.length > 0 ? item : { ...item, learnings: [learning] })),
  };
  const draft = change(tagged);
  const { marks } = compareWithDraft(reading.scores, draft, at.students, decisions);
  const known = new Set(at.learnings.map(({ code }) => code));
  const codes = [...new Set(draft.items.flatMap((item) => item.learnings))].filter((code) => !known.has(code));
  return team.call('newAssessment', {
    ...blueprintToSend(draft),
    newLearnings: codes.map((code) => ({ code })),
    marks,
    source: sourceToSend(reading, given),
  });
}

export interface Bringing {
  readonly said?: Said;
  readonly decisions?: Readonly<Record<number, string>>;
  readonly items?: Readonly<Record<string, string>>;
  readonly differing?: 'keep ours' | 'take theirs' | 'new attempt';
  readonly email?: string;
}

/** Compares a source with an assessment, as the dialog shows it. */
export function compare(
  team: School,
  assessment: string,
  given: Given,
  { said = {}, decisions = {}, items = {} }: Bringing = {},
) {
  const at = desk(team, assessment);
  const found = at.assessments.find(({ id }) => id === assessment);
  if (!found) throw new Error(`There is no assessment ${assessment}.`);
  const reading = scoresOf(
    given,
    said,
    at,
    found.items.map((item) => ({ ...item, label: item.id })),
  );
  const remembered = at.sources.find(({ fingerprint }) => fingerprint === reading.fingerprint)?.items ?? {};
  return {
    reading,
    comparison: compareWithAssessment(reading.scores, found, at, decisions, { ...remembered, ...items }),
  };
}

/** "Bring in the scores". */
export function bringInto(team: School, assessment: string, given: Given, bringing: Bringing = {}): Answer {
  const { reading, comparison } = compare(team, assessment, given, bringing);
  return team.call(
    'bringScores',
    {
      assessment,
      marks: comparison.marks,
      differing: bringing.differing ?? 'keep ours',
      source: sourceToSend(reading, given, bringing.items),
    },
    bringing.email,
  );
}
