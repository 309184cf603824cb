/**
 * Refresh numbers: the blocks of numbers of an agenda, made anew in the Doc by the member who made it. Notes stay.
 * Students whose level changed since the agenda was made are listed: the team says whether they move.
 */
import { object } from 'valibot';
import { agendaDoc } from '../../documents/agendas/agenda-doc';
import { DATA_BLOCKS } from '../../documents/agendas/template';
import { generatedLinesOf } from '../../documents/minutes/generated-lines';
import type { Region } from '../../documents/model';
import type { LevelChange } from '../../documents/numbers';
import { hasResult } from '../../domain/mastery/judge';
import { compareText, displayName } from '../../domain/roster';
import type { Snapshot } from '../../workbook/snapshot';
import { nowNamed, teamPeople } from '../documents';
import { named } from '../inputs';
import { defineJob, done, refused } from '../job';
import { agendaMemory, levelsThen, rememberAgenda } from './agenda-memory';
import { AGENDA_NEEDS, type AgendaPlan, agendaInput, numbersFor, planAgenda } from './agenda-plan';
import { agendaMissing, findMeeting } from './meeting-by-id';
import type { AgendaBox } from './templates';

export const refreshAgenda = defineJob({
  id: 'refreshAgenda',
  label: 'Refresh numbers',
  input: object({ meeting: named }),
  needs: () => [...AGENDA_NEEDS, 'documents', 'log'],
  run: (asked, snapshot, now) => {
    const found = findMeeting(snapshot, asked.meeting);
    if (!found.ok) return refused(found.problems);
    const { type, date, learnings, assessment, document } = found.value;
    if (document === '') return refused([agendaMissing('Refresh numbers')]);
    const planned = planAgenda({ type, date, learnings, assessment }, snapshot, now.today);
    if (!planned.ok) return refused(planned.problems);
    const memory = agendaMemory(snapshot, asked.meeting);
    // Which numbers the Doc has is remembered; the boxes may have been changed by hand when it was made.
    const plan: AgendaPlan = {
      ...planned.value,
      meeting: found.value,
      boxes: memory ? [boxWith(memory.regions)] : planned.value.boxes,
    };
    const changes = levelChanges(plan, snapshot);
    const data = { ...numbersFor(plan), levelChanges: changes };
    const regionsWith = (names: boolean): Region[] =>
      agendaDoc(agendaInput(plan, data, names)).blocks.flatMap((block) =>
        block.kind === 'region' && (!memory || memory.regions.includes(block.name)) ? [block] : [],
      );
    const withNames = regionsWith(true);
    const withoutNames = regionsWith(false);
    const hasNames = memory?.names === true && JSON.stringify(withNames) !== JSON.stringify(withoutNames);
    const moved = changes.map((change) => ({ ...change }));
    if (withoutNames.length === 0) return done({ asOf: now.today, moved, blocks: 0 }, { problems: planned.problems });
    return {
      ok: true,
      problems: planned.problems,
      documents: [],
      edits: [
        {
          kind: 'refresh',
          documentId: document,
          withNames: hasNames ? withNames : undefined,
          withoutNames,
          people: teamPeople(plan.record),
        },
      ],
      // Lines of earlier numbers may still stand where somebody wrote in them.
      changes: (_made, named) => [
        ...nowNamed(snapshot, document, named, now.today),
        ...(memory
          ? [
              rememberAgenda(
                asked.meeting,
                {
                  ...memory,
                  lines: [
                    ...new Set([...memory.lines, ...generatedLinesOf(withNames), ...generatedLinesOf(withoutNames)]),
                  ],
                },
                undefined,
                now,
              ),
            ]
          : []),
      ],
      value: () => ({ asOf: now.today, moved, blocks: withoutNames.length }),
    };
  },
});

function boxWith(regions: readonly string[]): AgendaBox {
  return { title: '', minutes: 1, prompts: [], data: DATA_BLOCKS.filter((block) => regions.includes(block)) };
}

function levelChanges({ course, mastery, meeting }: AgendaPlan, snapshot: Snapshot): LevelChange[] {
  const names = new Map(course.students.map((student) => [student.id, student]));
  const nameOf = (rank: number): string => course.scale.levels.find((level) => level.rank === rank)?.name ?? '';
  return [...levelsThen(snapshot, meeting.id, meeting.learnings)].flatMap(([learning, ranks]) =>
    [...ranks]
      .flatMap(([id, rank]): LevelChange[] => {
        const student = names.get(id);
        const cell = mastery.cells.get(id)?.get(learning);
        if (student?.status !== 'active' || !hasResult(cell) || cell.level.rank === rank) return [];
        return [{ student: displayName(student), learning, from: nameOf(rank), to: cell.level.name }];
      })
      // As on a class list: levels are remembered level by level.
      .sort((a, b) => compareText(a.student, b.student)),
  );
}
