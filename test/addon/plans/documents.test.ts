/** What a plan's Doc does after it was made: brought up to date, copied for others, as an empty form. */
import { beforeEach, describe, expect, it } from 'vitest';
import { changeRow } from '../../../src/domain/planning/edit-rows';
import type { JobId } from '../../../src/jobs';
import { NGOZI, type School } from '../school';
import { answered, type Desk, open, propose, rowOf, save } from './desk';
import { score, teamWith } from './made-up';

const MOST_HAVE_IT = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`s${place}`, [place < 3 ? 2 : 10]]));

interface Made {
  readonly document: { readonly id: string; readonly holdsNames: boolean; readonly state: string };
}

let team: School;
let desk: Desk;
const made = (job: JobId, input: object): Made['document'] => answered<Made>(team.call(job, input)).document;
const textOf = (id: string): string => team.workspace.documentText(id);

beforeEach(() => {
  team = teamWith({ results: MOST_HAVE_IT });
  answered(save(team, propose(team)));
  desk = open(team, 'P1');
});

describe('a Doc brought up to date', { timeout: 60_000 }, () => {
  it('shows the plan as it is today, and leaves alone what people wrote around it', () => {
    const { id } = made('makePlanDoc', { plan: 'P1' });
    team.workspace.docsPerson(NGOZI, id).typeBelow('What we learned', 'Begin with paper strips.');
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    answered(
      save(team, desk, {
        plan: changeRow(desk.plan, support.id, { strategy: 'Number lines', students: support.students.slice(0, 2) }),
        agreed: true,
      }),
    );
    score(team, 'CA1', { s5: [2] });
    expect(textOf(id)).not.toContain('Number lines');
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: id }));
    const text = textOf(id);
    expect(text).toContain('Number lines');
    expect(text).toContain('Begin with paper strips.');
    expect(text).toContain('8 of 12');
    expect(text.match(/Is it working\?/g)).toHaveLength(1);
    expect(text).not.toContain('Lasts2');
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: id }));
    expect(textOf(id)).toBe(text);
  });

  it('keeps, below the new groups, the earlier ones that somebody wrote in', () => {
    const { id } = made('makePlanDoc', { plan: 'P1' });
    team.workspace.docsPerson(NGOZI, id).typeBelow('Group by group', 'Ask the librarian.');
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: id }));
    expect(textOf(id)).toContain('Ask the librarian.');
  });

  it('names nobody in the Doc of counts, nor in one that somebody else can read by now', () => {
    const counts = made('makePlanDoc', { plan: 'P1', names: false });
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: counts.id }));
    expect(textOf(counts.id)).not.toContain('Lasts0');
    const named = made('makePlanDoc', { plan: 'P1' });
    expect(textOf(named.id)).toContain('Lasts0');
    team.workspace.drivePerson(NGOZI).share(named.id, { type: 'anyone', role: 'reader' });
    expect(team.call('refreshPlanDoc', { plan: 'P1', document: named.id })).toMatchObject({
      ok: true,
      problems: [{ code: 'doc-read-by-others' }],
    });
    expect(textOf(named.id)).not.toContain('Lasts0');
  });

  it('says what to do when the Doc is in the bin, or no longer listed', () => {
    const { id } = made('makePlanDoc', { plan: 'P1' });
    team.workspace.drivePerson(NGOZI).trash(id);
    expect(team.call('refreshPlanDoc', { plan: 'P1', document: id })).toMatchObject({
      ok: false,
      problems: [{ code: 'doc-in-bin' }],
    });
    expect(team.call('refreshPlanDoc', { plan: 'P1', document: 'elsewhere' })).toMatchObject({
      ok: false,
      problems: [{ code: 'doc-not-listed' }],
    });
  });

  it('stays within four calls of Docs and Drive', () => {
    const { id } = made('makePlanDoc', { plan: 'P1' });
    team.workspace.resetLedger();
    answered(team.call('refreshPlanDoc', { plan: 'P1', document: id }));
    const cost = team.workspace.ledgerTotals();
    expect(cost.remote).toBeLessThanOrEqual(4);
    expect(cost.roundTrips).toBeLessThanOrEqual(10 + 2 * (cost.calls['Range.getValues'] ?? 0));
  });
});

describe('a copy for people outside', { timeout: 60_000 }, () => {
  it('says what is done, by whom and when: no student, no size of a group, no small count', () => {
    const support = rowOf(desk.plan, ({ kind }) => kind === 'intervention');
    answered(
      save(team, desk, { plan: changeRow(desk.plan, support.id, { strategy: 'Number lines', need: 'Ask s0' }) }),
    );
    const copy = made('copyPlan', { plan: 'P1' });
    const text = textOf(copy.id);
    expect(copy.holdsNames).toBe(false);
    expect(text).toContain('Number lines');
    expect(text).toContain('Okafor');
    expect(text).not.toMatch(/Lasts|Ask s0|3 students|9 students/);
    expect(made('copyPlan', { plan: 'P1' })).toMatchObject({ id: copy.id, state: 'found' });
    // What it said is remembered, so that no later copy gives it away.
    expect(team.shown('Log').some(([key]) => key?.includes('copy:["L1"'))).toBe(true);
  });
});

describe('an empty form', { timeout: 60_000 }, () => {
  it("has the sections of the team's own layout, and is found again until the layout changes", () => {
    const first = made('planFormDoc', {});
    expect(textOf(first.id)).toContain('What the results say');
    expect(textOf(first.id)).not.toContain('Last');
    expect(made('planFormDoc', {})).toMatchObject({ id: first.id, state: 'found' });
    expect(answered(team.call('openPlanLayout'))).toMatchObject({ sections: 6, added: 6 });
    expect(answered(team.call('openPlanLayout'))).toMatchObject({ added: 0 });
    const cell = team.find('Templates', 'What the results say');
    team.workspace.person(NGOZI).type(team.tab('Templates'), cell.row, cell.column, 'Current reality');
    const second = made('planFormDoc', {});
    expect(second.id).not.toBe(first.id);
    expect(textOf(second.id)).toContain('Current reality');
    expect(textOf(made('makePlanDoc', { plan: 'P1' }).id)).toContain('Current reality');
  });
});
