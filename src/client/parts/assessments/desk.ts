/** What the server knows of students, learnings and assessments, as the domain's own values again after the wire. */
import type { Assessment, Item, StrategyTried } from '../../../domain/assessment';
import { parseCalendarDate } from '../../../domain/calendar';
import type { TableMapping } from '../../../domain/importers/reading/person-columns';
import type { EssentialLearning } from '../../../domain/learning';
import type { PointsNeeded } from '../../../domain/mastery/points-needed';
import type { Student } from '../../../domain/roster';
import type { Scale } from '../../../domain/scale';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';

type ArrivedDesk = Arrived<ValueOf<'scoreDesk'>>;

export interface DeskAssessment extends Assessment {
  readonly items: readonly Item[];
  readonly pointsNeeded: readonly PointsNeeded[];
  readonly takers: 'everyone' | 'chosen students';
  readonly until: Assessment['givenOn'];
  readonly strategies: readonly StrategyTried[];
  /** Items that were removed and whose scores are kept. */
  readonly aside: readonly string[];
}

export interface RememberedSource {
  readonly fingerprint: string;
  readonly assessment: string;
  readonly mapping: TableMapping | undefined;
  readonly keyLine: number | undefined;
  readonly items: Readonly<Record<string, string>>;
  readonly tab: { readonly sheetId: number; readonly rows: number } | undefined;
}

export interface Desk {
  readonly today: string;
  readonly students: readonly Student[];
  readonly sections: readonly string[];
  readonly learnings: readonly EssentialLearning[];
  readonly scale: Scale;
  readonly assessments: readonly DeskAssessment[];
  readonly groups: ArrivedDesk['groups'];
  readonly standing: ArrivedDesk['standing'];
  readonly sources: readonly RememberedSource[];
  readonly imports: ArrivedDesk['imports'];
}

/** The desk with `undefined` where the wire put null. */
export function deskOf(arrived: ArrivedDesk): Desk {
  return {
    ...arrived,
    learnings: arrived.learnings.map(({ proficientAt, rule, ...learning }) => ({
      ...learning,
      proficientAt: proficientAt ?? undefined,
      rule: !rule ? undefined : { method: rule.method, parameter: rule.parameter ?? undefined },
    })),
    assessments: arrived.assessments.map(({ givenOn, reassesses, until, items, ...assessment }) => ({
      ...assessment,
      givenOn: date(givenOn),
      until: date(until),
      reassesses: reassesses ?? undefined,
      items: items.map(({ screening, options, ...item }) => ({
        ...item,
        options: options ?? [],
        screening: screening ?? undefined,
      })),
    })),
    sources: arrived.sources.map(({ mapping, keyLine, tab, ...source }) => ({
      ...source,
      mapping: !mapping ? undefined : { ...mapping, columns: placed(mapping.columns) },
      keyLine: keyLine ?? undefined,
      tab: tab ?? undefined,
    })),
  };
}

function date(text: string | null | undefined) {
  return text ? parseCalendarDate(text) : undefined;
}

/** Columns that are there. */
function placed(columns: Readonly<Record<string, number | null | undefined>>): TableMapping['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => typeof column === 'number'));
}
