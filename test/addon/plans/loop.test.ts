import { describe, expect, it } from 'vitest';
import { changeRow } from '../../../src/domain/planning/edit-rows';
import { MONDAY, sampleSchool } from '../school';
import { answered, monitored, propose, rowOf, save } from './desk';

const DAY = 86_400_000;

describe('the loop on the sample team', { timeout: 240_000 }, () => {
  let now = MONDAY;
  const team = sampleSchool({ clock: () => now });
  const { workspace } = team;
  const docOf = (answer: ReturnType<typeof team.call>): string => {
    const { document } = answered<{ document: { id: string } }>(answer);
    return workspace.documentText(document.id);
  };

  it('goes from results to a plan that is complete, saved and agreed', () => {
    answered(team.call('results'));
    const offers = answered<{
      assessments: { id: string; offers: { learning: string; belowTrigger: boolean; reason: string }[] }[];
    }>(team.call('planOffers'));
    const [newest] = offers.assessments;
    expect(newest?.id).toBe('CA3');
    expect(newest?.offers.map(({ belowTrigger }) => belowTrigger)).toEqual(
      [...(newest?.offers ?? [])].map(({ belowTrigger }) => belowTrigger).sort((a, b) => Number(b) - Number(a)),
    );
    expect(newest?.offers[0]?.reason).toMatch(/^\d+ of \d+ proficient \(\d+%\), below the team's 70%\.$/);
    const desk = propose(team);
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    const plan = changeRow(desk.plan, support.id, { strategy: 'Number lines on the floor', when: 'Tuesday, block 2' });
    expect(answered(save(team, desk, { plan, agreed: true }))).toMatchObject({
      plan: 'P1',
      status: 'agreed',
      complete: true,
    });
    const header = team.shown('Action Plans')[0] ?? [];
    const written = team.shown('Action Plans').find((row) => row[header.indexOf('Row')] === support.id) ?? [];
    expect(written[header.indexOf('Strategy')]).toBe('Number lines on the floor');
    expect(written[header.indexOf('Status')]).toBe('agreed');
    expect(team.shown('Checks').length).toBeGreaterThan(1);
    expect(team.shown('Goals').some((row) => row[0]?.startsWith('P1-G'))).toBe(true);
  });

  it('makes the Doc with the ids of the rows, and with counts only when asked', () => {
    const named = docOf(team.call('makePlanDoc', { plan: 'P1' }));
    expect(named).toContain('Agreed. As of November 17, 2025');
    expect(named).toContain('Number lines on the floor');
    expect(named).toContain('P1-1');
    // A class that is retaught beside others is named as a class.
    const apart = monitored(team).plans[0]?.rows.filter(({ kind }) => kind !== 'class reteach') ?? [];
    const students = apart.flatMap((row) => row.students.map(({ name }) => name));
    expect(students.length).toBeGreaterThan(50);
    expect(students.filter((name) => !named.includes(name))).toEqual([]);
    const counts = docOf(team.call('makePlanDoc', { plan: 'P1', names: false }));
    expect(students.filter((name) => counts.includes(name))).toEqual([]);
  });

  it('stands in the next agenda', () => {
    expect(docOf(team.call('newAgenda', { type: 'plan monitoring', date: '2025-11-25' }))).toContain(
      'Number lines on the floor',
    );
  });

  it('asks for a check when its day has come, and takes it in one call', () => {
    expect(monitored(team).due).toEqual([]);
    now = MONDAY + 16 * DAY;
    const { due } = monitored(team);
    expect(due.length).toBeGreaterThan(0);
    expect(team.call('home').value).toMatchObject({ dueChecks: due.length, next: { step: 'check the plan' } });
    for (const { row, on } of due)
      answered(team.call('saveCheck', { row, on, verdict: 'on track', note: 'Half of them draw it now' }));
    expect(monitored(team).due).toEqual([]);
    expect(team.call('home').value).toMatchObject({ dueChecks: 0 });
  });

  it('reassesses exactly the students of a row, and shows who moved', () => {
    now = MONDAY + 29 * DAY;
    const row = monitored(team).plans[0]?.rows.find(({ kind }) => kind === 'intervention');
    if (!row) throw new Error('no support row');
    const students = row.students.map(({ id }) => id);
    const made = answered<{ id: string; students: number }>(
      team.call('reassessRow', { row: row.id, title: 'Again', givenOn: '2025-12-16' }),
    );
    expect(made.students).toBe(students.length);
    const { assessments } = team.call('home').value as unknown as {
      assessments: { id: string; items: { id: string; points: number; learnings: string[]; keys: string[] }[] }[];
    };
    const items = assessments.find(({ id }) => id === made.id)?.items ?? [];
    expect(new Set(items.flatMap(({ learnings }) => learnings))).toEqual(new Set([row.learning]));
    const marks = students.flatMap((student, place) =>
      items.map((item) => ({
        student,
        item: item.id,
        mark: place % 2 === 1 ? 0 : (item.keys[0] ?? item.points),
      })),
    );
    answered(team.call('bringScores', { assessment: made.id, marks }));
    const moved = Math.ceil(students.length / 2);
    const after = monitored(team).plans[0]?.rows.find(({ id }) => id === row.id);
    expect(after?.reassessed).toBe(students.length);
    expect(after?.sentences[0]).toMatch(
      new RegExp(`^${students.length} of ${students.length} reassessed: ${moved} now proficient; ${moved} moved up`),
    );
    if (students.length < 10) expect(after?.sentences).toContain('Too few to credit the strategy.');
    expect(after?.sentences).toContain('Only students below the line were retested; some would rise anyway.');
  });

  it('says so in the next agenda, and keeps the team’s decision with the counts', () => {
    expect(team.call('home').value).toMatchObject({
      next: { reason: 'Again is scored: see who moved, and decide for each group.' },
    });
    const agenda = team.call('newAgenda', { date: '2025-12-17' });
    expect(agenda.value).toMatchObject({ type: 'plan monitoring' });
    const row = monitored(team).plans[0]?.rows.find(({ kind }) => kind === 'intervention');
    expect(docOf(agenda)).toContain(row?.sentences[0]);
    answered(team.call('decideRow', { row: row?.id, decision: 'keep' }));
    expect(monitored(team).plans[0]?.rows.find(({ id }) => id === row?.id)?.decision).toBe('keep');
    const { document } = answered<{ document: { id: string } }>(team.call('makePlanDoc', { plan: 'P1' }));
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: document.id }));
    expect(workspace.documentText(document.id)).toContain(row?.sentences[0]);
    expect(workspace.documentText(document.id)).toContain('keep');
    const tried = team.shown('What we tried');
    expect(tried.find((each) => each[1] === 'Number lines on the floor')?.[3]).toBe(String(row?.reassessed));
  });

  it('mails nobody and logs no name', () => {
    expect(workspace.logs).toEqual([]);
  });
});
