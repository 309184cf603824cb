/** The results once they arrived: what every view draws from, worked out once. */
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { LearningSummary } from '../../domain/mastery/summary';
import { summarise } from '../../domain/mastery/summary';
import type { Problem } from '../../domain/problem';
import { type OpenedResults, openResults, type PackedResults } from '../../domain/results/packed-results';
import { bySectionAndName, compareText, type Student, sectionNames } from '../../domain/roster';
import { call } from '../server';

export interface Results extends OpenedResults {
  readonly packed: PackedResults;
  /** Active, by section and name. */
  readonly active: readonly Student[];
  readonly sections: readonly string[];
  readonly summaries: readonly LearningSummary[];
  /** Asks anew; after a choice was changed. */
  readonly reload: () => Promise<void>;
}

export interface ResultsState {
  /** `unusable`: scale or rule cannot be used. */
  readonly results: Results | 'unusable' | undefined;
  readonly problems: readonly Problem[];
  readonly reload: () => Promise<void>;
}

/** Asks once when the page opens. */
export function useResults(): ResultsState {
  const [packed, setPacked] = useState<PackedResults>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const reload = async (): Promise<void> => {
    setProblems([]);
    const reply = await call('results', {});
    setProblems(reply.problems);
    if (reply.ok) setPacked(reply.value);
  };
  useEffect(() => {
    void reload();
  }, []);
  const results = useMemo(() => (packed ? worked(packed, reload) : undefined), [packed]);
  return { results, problems, reload };
}

function worked(packed: PackedResults, reload: () => Promise<void>): Results | 'unusable' {
  const opened = openResults(packed);
  if (!opened) return 'unusable';
  const active = opened.students.filter(({ status }) => status === 'active').sort(bySectionAndName);
  return {
    ...opened,
    packed,
    active,
    sections: [...new Set(active.flatMap(sectionNames))].sort(compareText),
    summaries: summarise(opened.mastery),
    reload,
  };
}

const ResultsContext = createContext<Results | undefined>(undefined);
export const ResultsProvider = ResultsContext.Provider;

/** The results, inside a view. */
export function useOpened(): Results {
  const results = useContext(ResultsContext);
  if (!results) throw new Error('A view was drawn before the results arrived.');
  return results;
}

/** The statement of a learning, or an empty text. */
export function statementOf(results: OpenedResults, code: string): string {
  return results.learnings.find((learning) => learning.code === code)?.statement ?? '';
}
