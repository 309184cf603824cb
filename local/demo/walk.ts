/** The whole walk through the add-on's own door, `call`, exactly as the sidebar does it. */
import type { PackedResults } from '../../src/domain/results/packed-results';
import type { HostedWorkspace } from '../host/node';
import type { TeamFiles } from './team-files';

export interface Cost {
  readonly roundTrips: number;
  readonly writes: number;
  readonly milliseconds: number;
}

export interface Walked {
  readonly calls: Readonly<Record<string, Cost>>;
  readonly results: PackedResults;
  readonly problems: readonly DemoProblem[];
  readonly agenda: string;
  readonly plan: string;
}

export interface DemoProblem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity: string;
}

/** A job that could not be done; the message is for the person at the command line. */
export class RefusedJob extends Error {}

interface Reply {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly problems: readonly DemoProblem[];
}

/** @param files a team's own files, or undefined for the sample team @throws RefusedJob */
export function walk(workspace: HostedWorkspace, person: string, files: TeamFiles | undefined): Walked {
  const calls: Record<string, Cost> = {};
  const problems: DemoProblem[] = [...(files?.problems ?? [])];
  const call = (job: string, input: object): unknown => {
    workspace.resetLedger();
    const from = performance.now();
    const answer = workspace.scriptRun('call', [job, JSON.parse(JSON.stringify(input))], person);
    const { roundTrips, writes } = workspace.ledgerTotals();
    calls[job] = { roundTrips, writes, milliseconds: Math.round(performance.now() - from) };
    if (!answer.ok) throw new RefusedJob(`${job}: ${answer.error.message}`);
    const reply = answer.value as unknown as Reply;
    problems.push(...reply.problems);
    if (!reply.ok)
      throw new RefusedJob(
        reply.problems
          .map(({ where, message, remedy }) => [where, message, remedy].filter(Boolean).join(' '))
          .join('\n'),
      );
    return reply.value;
  };
  workspace.open(person);
  call('home', {});
  if (files) {
    call('setUpTeam', { name: 'Our team' });
    call('bringRoster', { students: files.students });
    call('bringLearnings', { learnings: files.learnings });
    const { id } = call('newAssessment', { title: files.title, givenOn: files.givenOn, items: files.items }) as {
      id: string;
    };
    call('bringScores', { assessment: id, marks: files.marks });
  } else call('loadSample', {});
  call('updateMastery', {});
  const results = call('results', {}) as PackedResults;
  const agenda = call('newAgenda', { type: 'data analysis' }) as { document: { id: string } };
  const plan = call('newPlan', {}) as { document: { id: string } };
  return { calls, results, problems: distinct(problems), agenda: agenda.document.id, plan: plan.document.id };
}

/** Several jobs read the same cells and say the same of them: once is enough. */
function distinct(problems: readonly DemoProblem[]): readonly DemoProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
