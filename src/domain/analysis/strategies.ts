/** What we tried: the strategy of each section beside its count and the team's. Judges strategies, not teachers. */
import type { StrategyTried } from '../assessment';
import type { Mastery } from '../mastery/judge';
import { summarise } from '../mastery/summary';
import type { SectionComparison, ShareCount } from './sections';
import { compareSections } from './sections';

export interface TriedInSection extends ShareCount {
  readonly section: string;
  /** As the team wrote them, in its order; empty where nothing was noted. Used again before a reassessment it stands once. */
  readonly strategies: readonly StrategyNoted[];
}

export interface StrategyNoted extends Pick<StrategyTried, 'strategy' | 'notes'> {
  /** Ids of the assessments that it was noted for. */
  readonly assessments: readonly string[];
}

export interface WhatWeTried {
  readonly learning: string;
  readonly comparison: SectionComparison;
  /** By section name, never by result. */
  readonly sections: readonly TriedInSection[];
}

/**
 * Per learning on which anybody was assessed.
 *
 * @param tried strategies to show: those of one assessment, or all
 */
export function whatWeTried(mastery: Mastery, tried: readonly StrategyTried[]): WhatWeTried[] {
  return summarise(mastery).flatMap(({ learning, team, sections }) => {
    const comparison = compareSections(
      team,
      sections.map(({ section, counts }) => ({ section, proficient: counts.proficient, assessed: counts.assessed })),
    );
    if (!comparison) return [];
    return [
      {
        learning,
        comparison,
        sections: comparison.sections.map(({ section, proficient, assessed }) => ({
          section,
          proficient,
          assessed,
          strategies: eachOnce(tried.filter((one) => one.learning === learning && one.section === section)),
        })),
      },
    ];
  });
}

function eachOnce(tried: readonly StrategyTried[]): StrategyNoted[] {
  const noted = new Map<string, StrategyNoted>();
  for (const { strategy, notes, assessment } of tried) {
    const key = JSON.stringify([strategy, notes]);
    noted.set(key, { strategy, notes, assessments: [...(noted.get(key)?.assessments ?? []), assessment] });
  }
  return [...noted.values()];
}
