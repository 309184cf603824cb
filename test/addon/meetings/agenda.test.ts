// The agenda form, the Doc it makes, refreshing and sharing, on the built bundle.
import { beforeAll, describe, expect, it } from 'vitest';
import { ERIK, MONDAY, NGOZI, type School, sampleSchool } from '../school';

interface Form {
  readonly boxes: {
    title: string;
    minutes: number;
    protocol: string;
    prompts: string[];
    data: string[];
    lead: string;
  }[];
  readonly [key: string]: unknown;
}

const docs = (team: School) =>
  team.workspace.files().filter((file) => file.mimeType.endsWith('.document') && !file.trashed);
const documentOf = (answer: { value: unknown }) =>
  (answer.value as { document: { id: string; url: string; state: string; madeBy: string } }).document;

describe('the form of a new agenda', () => {
  let team: School;
  beforeAll(() => {
    team = sampleSchool();
  });

  it('is filled in: date, kind with its reason, roles in turn, boxes that add up', () => {
    const form = team.call('agendaForm').value as unknown as Form;
    expect(form).toMatchObject({
      type: 'data analysis',
      suggested: 'data analysis',
      reason: 'CA 3 Fractions and volume is scored for 96% of students and has not been discussed.',
      date: '2025-11-18',
      start: '14:45',
      minutes: 45,
      place: 'Room 12',
      own: false,
      agenda: null,
    });
    expect(form.boxes.reduce((sum, box) => sum + box.minutes, 0)).toBe(45);
    expect((form.roles as { who: string }[]).map(({ who }) => who).every((who) => who !== '')).toBe(true);
  });

  it.each([30, 45, 90])('fits the boxes into %i minutes', (minutes) => {
    const form = team.call('agendaForm', { minutes }).value as unknown as Form;
    expect(form.boxes.reduce((sum, box) => sum + box.minutes, 0)).toBe(minutes);
  });

  it('says in words when there are more boxes than minutes', () => {
    expect(team.call('agendaForm', { minutes: 5 })).toMatchObject({
      ok: false,
      problems: [{ code: 'meeting-too-short' }],
    });
  });

  it('a changed agenda is the one that is made', () => {
    const form = team.call('agendaForm', { type: 'plain', date: '2025-12-02' }).value as unknown as Form;
    const boxes = [{ ...form.boxes[2], title: 'Field trip', prompts: ['Who drives?'] }, form.boxes[0], form.boxes[1]];
    const answer = team.call('newAgenda', {
      type: 'plain',
      date: '2025-12-02',
      minutes: 30,
      place: 'Library',
      boxes,
      roles: { facilitator: 'Erik Lindqvist', recorder: '', timekeeper: '', normsKeeper: '', dataCollector: '' },
    });
    const text = team.workspace.documentText(documentOf(answer).id);
    expect(text).toMatch(/1\. Field trip \(\d+ min\)[\s\S]*Who drives\?[\s\S]*2\. Open/);
    expect(text).toContain('Library');
    expect(text).toContain('Our 30 minutes');
    const row = team.shown('Meetings').find((cells) => cells[1] === '2025-12-02');
    expect(row).toContain('Erik Lindqvist');
  });

  it("the team's own wording is kept, and there is a way back to the original", () => {
    const before = team.call('agendaForm', { type: 'plain' }).value as unknown as Form;
    const boxes = [
      {
        ...before.boxes[0],
        title: 'Hello',
        prompts: ['Good news first.', 'And then?'],
        protocol: '',
        data: ['levels'],
      },
      before.boxes[1],
    ];
    expect(team.call('saveTemplate', { type: 'plain', boxes }).ok).toBe(true);
    const own = team.call('agendaForm', { type: 'plain' }).value as unknown as Form;
    expect(own).toMatchObject({ own: true });
    expect(own.boxes.map(({ title }) => title)).toEqual(['Hello', before.boxes[1]?.title]);
    expect(own.boxes[0]).toMatchObject({ prompts: ['Good news first.', 'And then?'], protocol: '', data: ['levels'] });
    expect(own.boxes.reduce((sum, box) => sum + box.minutes, 0)).toBe(45);
    const made = documentOf(team.call('newAgenda', { type: 'plain', date: '2026-01-13' }));
    const text = team.workspace.documentText(made.id);
    expect(text).toMatch(/1\. Hello \(\d+ min\)[\s\S]*Good news first\./);
    expect(text).toContain('Where our students stand');
    expect(team.call('originalTemplate', { type: 'plain' }).ok).toBe(true);
    expect(team.call('agendaForm', { type: 'plain' }).value).toEqual(before);
  });
});

describe('an agenda that is there', () => {
  let team: School;
  let id: string;
  beforeAll(() => {
    team = sampleSchool();
    id = documentOf(team.call('newAgenda')).id;
  });

  it('is known to colleagues, who make no second one', () => {
    expect(documentOf(team.call('newAgenda', {}, ERIK))).toMatchObject({ id, state: 'found' });
    expect(team.call('agendaForm', {}, ERIK).value).toMatchObject({ agenda: { url: expect.stringContaining(id) } });
    expect(docs(team)).toHaveLength(1);
  });

  it('says in Documents who made it, and that it holds names', () => {
    expect(team.shown('Documents').find((row) => row[0] === id)).toEqual(
      expect.arrayContaining([NGOZI, 'agenda', 'M7', 'yes']),
    );
  });

  it('can be made anew when it is asked for by name', () => {
    const second = documentOf(team.call('newAgenda', { anew: true }));
    expect(second.id).not.toBe(id);
    expect(documentOf(team.call('newAgenda'))).toMatchObject({ id: second.id, state: 'found' });
    expect(docs(team)).toHaveLength(2);
    id = second.id;
  });

  it('is shared on request, and nobody gets a mail', () => {
    expect(team.call('shareAgenda', { meeting: 'M7' })).toMatchObject({ ok: true });
    const file = team.workspace.files().find((each) => each.id === id);
    expect(file?.permissions.length).toBeGreaterThan(1);
  });

  it('keeps every note when its numbers are refreshed, and says that nobody moved', () => {
    const typist = team.workspace.docsPerson(NGOZI, id);
    typist.typeBelow('New action items', 'Erik to bring number lines by Friday');
    const answer = team.call('refreshAgenda', { meeting: 'M7' });
    expect(answer).toMatchObject({ ok: true, value: { asOf: '2025-11-17', moved: [] } });
    expect(team.workspace.documentText(id)).toContain('Erik to bring number lines by Friday');
  });

  it('is not refreshed by a colleague: only its maker can', () => {
    expect(team.call('refreshAgenda', { meeting: 'M7' }, ERIK)).toMatchObject({
      ok: false,
      problems: [{ code: 'doc-not-visible' }],
    });
  });

  it.each([
    ['refreshAgenda', 'M1'],
    ['refreshAgenda', 'M99'],
    ['shareAgenda', 'M1'],
    ['appendMinutes', 'M1'],
  ] as const)('%s of %s, which has no agenda, says so', (job, meeting) => {
    expect(team.call(job, { meeting })).toMatchObject({
      ok: false,
      problems: [{ code: expect.stringMatching(/no-agenda|meeting-unknown/) }],
    });
  });
});

it('the clock of the sample is a Monday', () => {
  expect(new Date(MONDAY).getUTCDay()).toBe(1);
});
