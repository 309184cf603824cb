import { describe, expect, it } from 'vitest';
import { moveStudent } from '../../../src/domain/planning/edit-plan';
import { changeRow } from '../../../src/domain/planning/edit-rows';
import { ERIK, MONDAY } from '../school';
import { answered, type Desk, monitored, open, propose, rowOf, save } from './desk';
import { score, teamWith } from './made-up';

/** Ten students of whom the first three need support: the class as a whole is at 70%. */
const MOST_HAVE_IT = Object.fromEntries(Array.from({ length: 10 }, (_, place) => [`s${place}`, [place < 3 ? 2 : 10]]));

describe('whom a proposal is for', { timeout: 60_000 }, () => {
  it('no student below the cut: extension alone, and the plan is complete', () => {
    const team = teamWith({ results: { a: [10], b: [9], c: [8] } });
    const { plan } = propose(team);
    expect(new Set(plan.rows.map(({ kind }) => kind))).toEqual(new Set(['extension']));
    expect(answered(save(team, propose(team), { agreed: true }))).toMatchObject({ status: 'agreed', complete: true });
  });

  it('nobody has a result: nothing is proposed or written, and the way on is said; an empty plan can be begun', () => {
    const team = teamWith({ results: { a: [undefined] } });
    for (const job of ['proposePlan', 'newPlan'] as const)
      expect(team.call(job)).toMatchObject({
        ok: false,
        problems: [{ code: 'nobody-assessed', remedy: 'Bring in scores first, or begin with an empty plan.' }],
      });
    expect(team.workspace.files().filter(({ mimeType }) => mimeType.endsWith('.document'))).toEqual([]);
    expect(propose(team, { begin: 'blank' }).plan.rows).toHaveLength(2);
  });

  it('all below, in one section: the class is retaught, and an extension waits for whoever gets there', () => {
    const team = teamWith({ results: { a: [1], b: [2], c: [3] } });
    const { plan } = propose(team);
    expect(plan.rows.map(({ kind, students }) => [kind, students.length])).toEqual([
      ['class reteach', 3],
      ['extension', 0],
    ]);
  });

  it('a student in three groups on three learnings stands in each, and is reassessed in each', () => {
    const results = Object.fromEntries(
      Array.from({ length: 10 }, (_, place) => [`s${place}`, Array.from({ length: 3 }, () => (place < 3 ? 2 : 10))]),
    );
    const team = teamWith({ learnings: ['L1', 'L2', 'L3'], results });
    const desk = propose(team);
    expect(
      desk.plan.rows.filter(({ students }) => students.some(({ id }) => id === 's0')).map(({ learning }) => learning),
    ).toEqual(['L1', 'L2', 'L3']);
    answered(save(team, desk));
    expect(
      monitored(team).plans[0]?.rows.filter(({ students }) => students.some(({ id }) => id === 's0')),
    ).toHaveLength(3);
  });

  it('answers the newest assessment of all students, not a reassessment of some', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const items = [{ id: '1', points: 10, learnings: ['L1'] }];
    const again = { title: 'Again', kind: 'reassessment', reassesses: 'CA1', givenOn: '2025-11-16', items };
    answered(
      team.call('newAssessment', { ...again, students: ['s0'], marks: [{ student: 's0', item: '1', mark: 3 }] }),
    );
    expect(propose(team).plan.assessment).toBe('CA1');
    const offers = answered<{ assessments: { id: string }[] }>(team.call('planOffers'));
    expect(offers.assessments.map(({ id }) => id)).toEqual(['CA1', 'CA2']);
  });

  it('the same data, the same proposal', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    expect(propose(team)).toEqual(propose(team));
  });

  it('an empty plan has a row for support and one for extension, and says what is missing', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const blank = propose(team, { begin: 'blank' });
    expect(blank.plan.rows.map(({ kind, strategy, students }) => [kind, strategy, students.length])).toEqual([
      ['intervention', '', 0],
      ['extension', '', 0],
    ]);
    const saved = answered<{ status: string; missing: string[] }>(save(team, blank, { agreed: true }));
    expect(saved.status).toBe('unfinished');
    expect(saved.missing.join(' ')).toContain('No strategy yet: More time and a new way in: L1');
  });
});

describe('a plan that is running', { timeout: 60_000 }, () => {
  it('names a student who left as left: not reassessed, not forgotten', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    const header = team.find('Roster', 'Status');
    team.workspace
      .person('ngozi@school.example')
      .type(team.tab('Roster'), team.find('Roster', 's0').row, header.column, 'inactive');
    const row = monitored(team).plans[0]?.rows.find(({ students }) => students.some(({ id }) => id === 's0'));
    expect(row?.students.find(({ id }) => id === 's0')?.active).toBe(false);
    expect(row?.sentences).toContain('1 student named here has left the team.');
    expect(open(team, 'P1').plan.rows.some(({ students }) => students.some(({ id }) => id === 's0'))).toBe(true);
  });

  it('asks "move or keep?" when late scores change a level, and moves nobody by itself', () => {
    const team = teamWith({ results: { ...MOST_HAVE_IT, s9: [8] } });
    answered(save(team, propose(team)));
    score(team, 'CA1', { s0: [10], s1: [7] });
    const [plan] = monitored(team).plans;
    expect(plan?.changes.map(({ student, from, to }) => [student, from, to])).toEqual([
      ['s0', 'Not yet', 'Extension-ready'],
      ['s1', 'Not yet', 'Approaching'],
    ]);
    const from = plan?.changes[0]?.row ?? '';
    const [fits] = plan?.changes[0]?.others ?? [];
    expect(fits?.fits).toBe(true);
    expect(plan?.rows.find(({ id }) => id === fits?.row)?.group).toBe('Ready to go deeper: L1');
    expect(plan?.rows.find(({ id }) => id === from)?.students.map(({ id }) => id)).toContain('s0');
    answered(team.call('moveOrKeep', { row: from, student: 's0', to: fits?.row }));
    answered(team.call('moveOrKeep', { row: from, student: 's1' }));
    const after = monitored(team).plans[0];
    expect(after?.changes).toEqual([]);
    expect(after?.rows.find(({ id }) => id === from)?.students.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(after?.rows.find(({ id }) => id === fits?.row)?.students.map(({ id }) => id)).toContain('s0');
    expect(team.call('moveOrKeep', { row: from, student: 's1' }).value).toMatchObject({ answered: false });
  });

  it('asks "move or keep?" when the key was wrong and is changed', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const students = Object.keys(MOST_HAVE_IT);
    const items = [{ id: '1', points: 1, learnings: ['L1'], keys: ['A'] }];
    const marks = students.map((student, place) => ({ student, item: '1', mark: place < 2 ? 'B' : 'A' }));
    answered(team.call('newAssessment', { title: 'Second', givenOn: '2025-11-14', items, marks }));
    answered(save(team, propose(team, { assessment: 'CA2' })));
    expect(monitored(team).plans[0]?.changes).toEqual([]);
    const type = (tab: string, row: number, column: number) =>
      team.workspace.person('ngozi@school.example').type(team.tab(tab), row, column, 'B');
    type('CA2 Second', team.find('CA2 Second', 'Key').row, 4);
    // The live levels go by the row above the scores, mastery by the tab Items: that is said, not left to be found out.
    expect(team.call('monitorPlans').problems).toMatchObject([
      { code: 'top-rows-differ', where: 'CA2 Second, above 1' },
    ]);
    const key = team.find('Items', 'A');
    type('Items', key.row, key.column);
    expect(team.call('monitorPlans').problems).toEqual([]);
    const [plan] = monitored(team).plans;
    expect(plan?.changes.map(({ student }) => student).sort()).toEqual([...students].sort());
    expect(plan?.changes.find(({ student }) => student === 's0')).toMatchObject({
      from: 'Not yet',
      to: 'Extension-ready',
    });
  });

  it('says that a learning was renamed, and what to do', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    const cell = team.find('Essential Learnings', 'L1');
    team.workspace.person('ngozi@school.example').type(team.tab('Essential Learnings'), cell.row, cell.column, 'L1a');
    const { ok, problems } = team.call('monitorPlans');
    expect(ok).toBe(true);
    expect(problems.find(({ code }) => code === 'learning-renamed')).toMatchObject({
      where: 'Action Plans, plan P1',
      remedy: 'If the learning was renamed, type its new code in the column Essential learning of Action Plans.',
    });
  });

  it('makes its Doc again after somebody deleted it in Drive', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    const first = answered<{ document: { id: string } }>(team.call('makePlanDoc', { plan: 'P1' })).document.id;
    expect(answered(team.call('makePlanDoc', { plan: 'P1' }))).toMatchObject({
      document: { id: first, state: 'found' },
    });
    team.workspace.drivePerson('ngozi@school.example').trash(first);
    const again = answered<{ document: { id: string; state: string } }>(
      team.call('makePlanDoc', { plan: 'P1' }),
    ).document;
    expect(again.state).toBe('made');
    expect(again.id).not.toBe(first);
  });

  it('a plan from last year asks to be closed, lends its strategies to a new one, and then is silent', () => {
    let now = MONDAY;
    const team = teamWith({ results: MOST_HAVE_IT, clock: () => now });
    const desk = propose(team);
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    const lead = support.lead === 'Okafor' ? 'Lindqvist' : 'Okafor';
    answered(
      save(team, desk, { plan: changeRow(desk.plan, support.id, { strategy: 'Floor lines', when: 'Monday', lead }) }),
    );
    now += 300 * 86_400_000;
    expect(monitored(team).plans[0]?.lastYear).toBe(true);
    expect(monitored(team).due.length).toBeGreaterThan(0);
    const again = propose(team, { like: 'P1' });
    expect(rowOf(again.plan, ({ kind }) => kind === 'intervention')).toMatchObject({
      strategy: 'Floor lines',
      when: 'Monday',
      lead,
    });
    answered(team.call('closePlan', { plan: 'P1' }));
    expect(monitored(team)).toMatchObject({ due: [], plans: [] });
    expect(team.shown('What we tried').some((row) => row[1] === 'Floor lines')).toBe(true);
  });

  it('shows groups that have not started and days from the assessment to support', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const desk = propose(team);
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    answered(save(team, desk, { plan: changeRow(desk.plan, support.id, { start: undefined }) }));
    const [plan] = monitored(team).plans;
    expect(plan?.daysToSupport).toBe(8);
    expect(plan?.rows.find(({ id }) => id === support.id)?.notStarted).toBe(true);
  });
});

describe("the team's own layout of the Doc", { timeout: 60_000 }, () => {
  it('has its titles and prompts, leaves out what it leaves out, and adds what it adds', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    answered(
      team.call('saveTemplate', {
        type: 'plain',
        boxes: [{ title: 'Hello', minutes: 45, protocol: '', prompts: [], data: [] }],
      }),
    );
    const type = (column: string, row: number, text: string): void =>
      team.workspace
        .person('ngozi@school.example')
        .type(team.tab('Templates'), row, team.find('Templates', column).column, text);
    const sections = [
      ['action plan', '1', 'Current reality', '', 'What do our students know?'],
      ['action plan', '5', '', '0', ''],
      ['action plan', '7', 'Principal signs', '', ''],
    ] as const;
    const first = team.shown('Templates').length + 1;
    for (const [place, cells] of sections.entries())
      for (const [at, column] of (['Agenda', 'Box', 'Title', 'Minutes', 'Prompts'] as const).entries()) {
        const cell = cells[at] ?? '';
        if (cell !== '') type(column, first + place, cell);
      }
    const { document } = answered<{ document: { id: string } }>(team.call('makePlanDoc', { plan: 'P1' }));
    const text = team.workspace.documentText(document.id);
    expect(text).toContain('Current reality');
    expect(text).toContain('What do our students know?');
    expect(text).not.toContain('What the results say');
    expect(text).not.toContain('Decide for every group');
    expect(text).toContain('Principal signs');
  });
});

describe('two facilitators at one plan', { timeout: 60_000 }, () => {
  const begun = (): { team: ReturnType<typeof teamWith>; mine: Desk; theirs: Desk } => {
    const team = teamWith({ results: MOST_HAVE_IT });
    answered(save(team, propose(team)));
    return { team, mine: open(team, 'P1'), theirs: open(team, 'P1', ERIK) };
  };

  it('a second new plan for the same results is not written over the first', () => {
    const team = teamWith({ results: MOST_HAVE_IT });
    const [mine, theirs] = [propose(team), propose(team)];
    answered(save(team, mine));
    expect(save(team, theirs, {}, ERIK)).toMatchObject({
      ok: false,
      problems: [{ code: 'plan-exists', where: 'Plan P1' }],
    });
    expect(answered(save(team, theirs, { beside: true }, ERIK))).toMatchObject({ plan: 'P2' });
    const ids = team
      .shown('Action Plans')
      .slice(1)
      .map((row) => row[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(team.shown('Goals').map((row) => row[0])).size).toBe(team.shown('Goals').length);
  });

  it('what both changed stays', () => {
    const { team, mine, theirs } = begun();
    const support = rowOf(mine.plan, ({ kind }) => kind === 'intervention');
    const deeper = rowOf(mine.plan, ({ kind }) => kind === 'extension');
    answered(save(team, mine, { plan: changeRow(mine.plan, support.id, { strategy: 'Mine' }) }));
    const moved = moveStudent(theirs.plan, 's0', support.id, deeper.id);
    answered(save(team, theirs, { plan: changeRow(moved, support.id, { when: 'Friday' }) }, ERIK));
    const after = open(team, 'P1').plan;
    expect(rowOf(after, ({ id }) => id === support.id)).toMatchObject({ strategy: 'Mine', when: 'Friday' });
    expect(rowOf(after, ({ id }) => id === support.id).students.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(rowOf(after, ({ id }) => id === deeper.id).students.map(({ id }) => id)).toContain('s0');
  });

  it('the same value changed by both is asked about, and nothing is saved', () => {
    const { team, mine, theirs } = begun();
    const support = rowOf(mine.plan, ({ kind }) => kind === 'intervention');
    answered(save(team, mine, { plan: changeRow(mine.plan, support.id, { strategy: 'Mine' }) }));
    const late = save(
      team,
      theirs,
      { plan: changeRow(theirs.plan, support.id, { strategy: 'Theirs', when: 'Friday' }) },
      ERIK,
    );
    expect(late).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'changed-meanwhile',
          where: `${support.group}, Strategy`,
          message: 'A colleague changed this meanwhile; it now says "Mine".',
        },
      ],
    });
    expect(rowOf(open(team, 'P1').plan, ({ id }) => id === support.id)).toMatchObject({ strategy: 'Mine', when: '' });
  });

  it('a check that a colleague made stays', () => {
    const { team, mine } = begun();
    const support = rowOf(mine.plan, ({ kind }) => kind === 'intervention');
    const on = support.checks[0]?.on;
    answered(team.call('saveCheck', { row: support.id, on, verdict: 'on track', note: 'Theirs' }, ERIK));
    expect(team.call('saveCheck', { row: support.id, on, verdict: 'stop' })).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-meanwhile' }],
    });
    answered(save(team, mine, { plan: changeRow(mine.plan, support.id, { checks: [] }) }));
    expect(rowOf(open(team, 'P1').plan, ({ id }) => id === support.id).checks).toEqual([
      { on, verdict: 'on track', note: 'Theirs' },
    ]);
  });
});
