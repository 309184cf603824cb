/**
 * New agenda: a Google Doc for the kind of meeting that the cycle calls for, with the data in it, and a row in
 * Meetings. Everything in the form has a default, so pressing the button is enough.
 */
import { array, boolean, maxLength, minLength, object, optional, picklist, pipe } from 'valibot';
import { agendaDoc } from '../../documents/agendas/agenda-doc';
import { agendaTitle } from '../../documents/agendas/standing';
import { generatedLines } from '../../documents/minutes/generated-lines';
import type { Doc } from '../../documents/model';
import { MEETING_TYPES, ROLES, type RoleHolders } from '../../domain/planning/meetings';
import { type Change, upsert } from '../../workbook/changes';
import { MEETINGS } from '../../workbook/tabs/meetings';
import { documentChange, documentUrl, madeBefore, orderOf } from '../documents';
import { line, maybe, maybeDate, named } from '../inputs';
import { defineJob, type MadeDocument, type Now, refused } from '../job';
import { minutesInput } from './agenda-form';
import { rememberAgenda } from './agenda-memory';
import { AGENDA_NEEDS, type AgendaPlan, agendaInput, meetingRow, numbersFor, planAgenda } from './agenda-plan';
import { boxInput } from './templates';

const roleInput = optional(line, '');

export const newAgenda = defineJob({
  id: 'newAgenda',
  label: 'New agenda',
  input: object({
    type: maybe(picklist(MEETING_TYPES)),
    date: maybeDate,
    minutes: maybe(minutesInput),
    start: maybe(line),
    place: maybe(line),
    assessment: maybe(named),
    learnings: maybe(array(named)),
    roles: maybe(
      object({
        facilitator: roleInput,
        recorder: roleInput,
        timekeeper: roleInput,
        normsKeeper: roleInput,
        dataCollector: roleInput,
      }),
    ),
    boxes: maybe(pipe(array(boxInput), minLength(1), maxLength(20))),
    /** Students are named in it; otherwise counted. */
    names: optional(boolean(), true),
    share: optional(boolean(), false),
    /** The meeting has an agenda already, and another is wanted. */
    anew: optional(boolean(), false),
  }),
  needs: () => [...AGENDA_NEEDS, 'documents', 'log'],
  run: (asked, snapshot, now) => {
    const planned = planAgenda({ ...asked, roles: asked.roles && heldRoles(asked.roles) }, snapshot, now.today);
    if (!planned.ok) return refused(planned.problems);
    const plan = planned.value;
    const { meeting, course, record } = plan;
    const about = { meeting: meeting.id, type: meeting.type, date: meeting.date, reason: plan.step.reason };
    // A colleague's Doc cannot be seen from here, but the workbook knows of it: no second one is made unasked.
    if (meeting.document !== '' && !asked.anew)
      return {
        ok: true,
        problems: planned.problems,
        documents: [],
        edits: [{ kind: 'look', documentId: meeting.document }],
        changes: () => [],
        value: () => ({ ...about, document: earlier(plan) }),
      };
    const data = numbersFor(plan);
    const docWith = (names: boolean): Doc => agendaDoc(agendaInput(plan, data, names));
    const namesStand = asked.names && JSON.stringify(docWith(true)) !== JSON.stringify(docWith(false));
    const before = madeBefore(snapshot, 'agenda', meeting.id);
    const key = before === 0 ? `agenda:${meeting.id}` : `agenda:${meeting.id}:${before + 1}`;
    const order = orderOf(key, docWith, { names: namesStand, share: asked.share }, course, record);
    return {
      ok: true,
      problems: planned.problems,
      documents: [order],
      changes: (made) =>
        made.flatMap((document) => [
          upsert(MEETINGS, [
            { ...meetingRow(meeting), agenda: { label: document.title, url: document.url }, document: document.id },
          ]),
          documentChange(document, 'agenda', meeting.id, now.today),
          memoryChange(
            plan,
            document.holdsNames && order.withNames ? order.withNames : order.withoutNames,
            asked.names,
            now,
          ),
        ]),
      value: (made) => ({ ...about, document: made[0] }),
    };
  },
});

function earlier(plan: AgendaPlan): MadeDocument {
  const id = plan.meeting.document;
  return {
    key: `agenda:${plan.meeting.id}`,
    id,
    url: documentUrl(id),
    title: agendaTitle({ team: plan.course.team, agenda: plan.template, date: plan.meeting.date }),
    holdsNames: false,
    madeBy: '',
    state: 'found',
  };
}

function memoryChange(plan: AgendaPlan, doc: Doc, names: boolean, now: Now): Change {
  const regions = doc.blocks.flatMap((block) => (block.kind === 'region' ? [block.name] : []));
  const groups = regions.includes('groups') ? plan.meeting.learnings : [];
  return rememberAgenda(plan.meeting.id, { lines: generatedLines(doc), regions, groups, names }, plan.mastery, now);
}

function heldRoles(asked: Readonly<Record<keyof RoleHolders, string>>): RoleHolders {
  return Object.fromEntries(ROLES.flatMap((role) => (asked[role] === '' ? [] : [[role, asked[role]]])));
}
