/** The form of a new agenda, filled in already: nothing has to be changed. */
import { integer, maxValue, minValue, number, object, picklist, pipe } from 'valibot';
import { AGENDAS } from '../../documents/agendas';
import { DATA_BLOCKS } from '../../documents/agendas/template';
import { REGION_TITLES } from '../../documents/messages';
import { MEETING_TYPES, ROLES } from '../../domain/planning/meetings';
import { documentUrl, makerOf } from '../documents';
import { maybe, maybeDate, named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { AGENDA_NEEDS, planAgenda, ROLE_NAMES } from './agenda-plan';
import { isOwn } from './templates';

export const minutesInput = pipe(number(), integer(), minValue(1), maxValue(600));

export const agendaForm = defineJob({
  id: 'agendaForm',
  label: 'The agenda form',
  input: object({
    type: maybe(picklist(MEETING_TYPES)),
    date: maybeDate,
    minutes: maybe(minutesInput),
    assessment: maybe(named),
  }),
  needs: () => [...AGENDA_NEEDS, 'documents'],
  run: (asked, snapshot, now) => {
    const planned = planAgenda(asked, snapshot, now.today);
    if (!planned.ok) return refused(planned.problems);
    const { course, record, step, template, boxes, meeting, start, place, book } = planned.value;
    return done(
      {
        type: meeting.type,
        suggested: step.meeting,
        reason: step.reason,
        kinds: AGENDAS.map(({ id, label, when }) => ({ id, label, when })),
        purpose: template.purpose,
        date: meeting.date,
        start,
        place,
        minutes: boxes.reduce((sum, box) => sum + box.minutes, 0),
        roles: ROLES.map((role) => ({ role, name: ROLE_NAMES[role], who: meeting.roles[role] ?? '' })),
        members: record.members.filter((member) => member.active).map((member) => member.name),
        /** Members without an address cannot be shared with. */
        withEmail: record.members.filter((member) => member.active && member.email !== '').length,
        focus: meeting.learnings,
        learnings: course.learnings.map(({ code, statement }) => ({ code, statement })),
        assessment: book?.assessment.id ?? null,
        assessments: course.scorebooks.map(({ assessment: { id, title } }) => ({ id, title })),
        boxes: boxes.map(({ title, minutes, protocol, prompts, data }) => ({
          title,
          minutes,
          protocol: protocol ?? '',
          prompts,
          data: data ?? [],
          lead: '',
        })),
        /** The team words this kind of meeting differently. */
        own: isOwn(snapshot, meeting.type),
        blocks: DATA_BLOCKS.map((id) => ({ id, title: REGION_TITLES[id] })),
        /** The agenda that this meeting has already. */
        agenda:
          meeting.document === ''
            ? null
            : {
                meeting: meeting.id,
                url: documentUrl(meeting.document),
                madeBy: makerOf(snapshot, meeting.document, record),
              },
      },
      { problems: planned.problems },
    );
  },
});
