/** A plan that keeps itself while somebody works on it, is taken out again, raced for, and reassessed group by group. */
import { describe, expect, it } from 'vitest';
import { changeRow } from '../../../src/domain/planning/edit-rows';
import type { ActionPlan } from '../../../src/domain/planning/plan';
import { ERIK, NGOZI } from '../school';
import { answered, type Desk, monitored, open, propose, rowOf, save } from './desk';
import { score, teamWith } from './made-up';

const MOST_HAVE_IT = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`s${place}`, [place < 3 ? 2 : 10]]));

interface Kept {
  readonly plan: string;
  readonly status: string;
  readonly saved: ActionPlan;
  readonly goals: Desk['goals'];
}

/** Keeps a plan as the window does between two changes. */
function keep(team: ReturnType<typeof teamWith>, desk: Desk, plan: ActionPlan, seen?: Kept): Kept {
  const goals = seen?.goals ?? desk.goals;
  return answered(
    team.call('savePlan', {
      plan,
      seen: seen?.saved ?? null,
      goals,
      goalsSeen: seen ? seen.goals : [],
      keep: true,
    }),
  );
}

describe('a plan that somebody works on', { timeout: 60_000 }, () => {
  it('is kept as unfinished, goes on from what was saved, and stays agreed once it is', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const desk = propose(team);
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    const first = keep(team, desk, changeRow(desk.plan, support.id, { strategy: 'Number lines' }));
    expect(first).toMatchObject({ plan: 'P1', status: 'unfinished', saved: { id: 'P1' } });
    const second = keep(team, desk, changeRow(first.saved, support.id, { when: 'Friday' }), first);
    expect(rowOf(open(team, 'P1').plan, ({ id }) => id === support.id)).toMatchObject({
      strategy: 'Number lines',
      when: 'Friday',
    });
    expect(second.saved.rows).toHaveLength(desk.plan.rows.length);
    answered(save(team, open(team, 'P1'), { agreed: true }));
    const agreed = open(team, 'P1');
    const now: Kept = { plan: 'P1', status: 'agreed', saved: agreed.plan, goals: agreed.goals };
    const third = keep(team, agreed, changeRow(agreed.plan, support.id, { where: 'Library' }), now);
    expect(third.status).toBe('agreed');
    expect(keep(team, agreed, changeRow(third.saved, support.id, { strategy: '' }), third).status).toBe('unfinished');
    // A person who opens the tab reads names, whatever moved.
    const header = team.shown('Action Plans')[0] ?? [];
    const written = team.shown('Action Plans').find((row) => row[header.indexOf('Row')] === support.id) ?? [];
    expect(written[header.indexOf('Who')]).toBe('Lasts0, First; Lasts1, First; Lasts2, First');
  });

  it('is taken out with its goals and open checks; once somebody checked, it is closed instead', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    const row = open(team, 'P1').plan.rows[0];
    answered(team.call('discardPlan', { plan: 'P1' }));
    expect([team.shown('Action Plans'), team.shown('Checks'), team.shown('Goals')].map((rows) => rows.length)).toEqual([
      1, 1, 1,
    ]);
    expect(answered(team.call('discardPlan', { plan: 'P1' }))).toMatchObject({ groups: 0 });
    answered(save(team, propose(team)));
    answered(team.call('saveCheck', { row: row?.id, on: row?.checks[0]?.on, verdict: 'on track' }));
    expect(team.call('discardPlan', { plan: 'P1' })).toMatchObject({ ok: false, problems: [{ code: 'plan-lived' }] });
  });

  it('a number that a Doc carries is not given again', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    answered(team.call('makePlanDoc', { plan: 'P1' }));
    answered(team.call('discardPlan', { plan: 'P1' }));
    expect(answered(save(team, propose(team)))).toMatchObject({ plan: 'P2' });
  });
});

describe('two people at the same moment', { timeout: 60_000 }, () => {
  it('plans for different assessments both stand, with ids of their own, and each Doc carries its own', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(
      team.call('newAssessment', {
        title: 'Second',
        givenOn: '2025-11-12',
        items: [{ id: '1', points: 10, learnings: ['L1'] }],
      }),
    );
    score(team, 'CA2', MOST_HAVE_IT);
    let theirs: { plan: string; document: { id: string } } | undefined;
    team.workspace.faults.before('Lock.tryLock', 1, () => {
      theirs = answered(team.call('newPlan', { assessment: 'CA2' }, ERIK));
    });
    const answer = team.call('newPlan', { assessment: 'CA1' });
    const mine = answered<{ plan: string; document: { id: string } }>(answer);
    expect([theirs?.plan, mine.plan]).toEqual(['P1', 'P2']);
    expect(answer.problems).toContainEqual(expect.objectContaining({ code: 'doc-left-over' }));
    const header = team.shown('Action Plans')[0] ?? [];
    const column = (name: string): string[] =>
      team
        .shown('Action Plans')
        .slice(1)
        .map((row) => row[header.indexOf(name)] ?? '');
    expect(new Set(column('Row')).size).toBe(column('Row').length);
    expect(new Set(column('Assessment'))).toEqual(new Set(['CA1', 'CA2']));
    expect(team.workspace.documentText(mine.document.id)).toContain('P2-1');
    expect(team.workspace.documentText(mine.document.id)).not.toContain('P1-1');
    expect(new Set(team.shown('Goals').map(([id]) => id)).size).toBe(team.shown('Goals').length);
  });
});

describe('the reassessment of a group', { timeout: 60_000 }, () => {
  it('has exactly the students who are in it now, the questions with all that is known of them, and is made once', () => {
    const team = teamWith({ learnings: ['L1', 'L2'], results: { ...MOST_HAVE_IT, s1: [2, 2] } });
    const desk = propose(team, { learnings: ['L1'] });
    answered(save(team, desk));
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    const status = team.find('Roster', 'Status').column;
    team.workspace.person(NGOZI).type(team.tab('Roster'), team.find('Roster', 's2').row, status, 'inactive');
    const made = answered<{ id: string; title: string; students: number }>(
      team.call('reassessRow', { row: support.id, givenOn: '2025-12-16' }),
    );
    expect(made).toMatchObject({ id: 'CA2', students: 2, already: false });
    const tab = team.workspace.view().sheets.find(({ name }) => name.startsWith('CA2'))?.name ?? '';
    const ids = team.shown(tab).flatMap((row) => row.filter((cell) => /^s\d$/.test(cell)));
    expect(ids).toEqual(['s0', 's1']);
    expect(answered(team.call('reassessRow', { row: support.id }))).toMatchObject({ id: 'CA2', already: true });
    score(team, 'CA2', { s0: [10], s1: [2] });
    const row = monitored(team).plans[0]?.rows.find(({ id }) => id === support.id);
    expect(row?.sentences[0]).toBe('2 of 3 reassessed: 1 now proficient; 1 moved up, 1 same, 0 down.');
    const empty = rowOf(desk.plan, ({ kind }) => kind === 'extension');
    answered(save(team, open(team, 'P1'), { plan: changeRow(open(team, 'P1').plan, empty.id, { students: [] }) }));
    expect(team.call('reassessRow', { row: empty.id })).toMatchObject({
      ok: false,
      problems: [{ code: 'nobody-to-reassess' }],
    });
  });
});
