/** Complete rows of an action plan on L1, to change in a test. */
import type {
  ActionPlan,
  CoreReteachRow,
  ExtensionRow,
  InterventionRow,
  PlanRow,
} from '../../../src/domain/planning/plan';
import { day } from './made-up';

const BASE = {
  learning: 'L1',
  students: [],
  need: 'Adds tops and bottoms',
  strategy: 'Sort and explain',
  lead: 'Okafor',
  where: 'Room 12',
  when: '',
  frequency: '',
  minutes: undefined,
  resources: '',
  start: day('2025-09-25'),
  checks: [],
  reassessOn: day('2025-10-20'),
  evidence: '',
  result: undefined,
  decision: undefined,
  familyTold: undefined,
} as const;

export function intervention(change: Partial<InterventionRow> = {}): InterventionRow {
  return { ...BASE, id: 'r1', kind: 'intervention', needs: 'not-yet', group: 'More time', ...change };
}

export function extension(change: Partial<ExtensionRow> = {}): ExtensionRow {
  return { ...BASE, id: 'r2', kind: 'extension', needs: 'extension-ready', group: 'Deeper', ...change };
}

export function coreReteach(change: Partial<CoreReteachRow> = {}): CoreReteachRow {
  return { ...BASE, id: 'r3', kind: 'class reteach', section: '5A', group: 'Whole class 5A', ...change };
}

/** A plan for CA1, made on September 23. */
export function planOf(rows: readonly PlanRow[], change: Partial<ActionPlan> = {}): ActionPlan {
  return {
    id: 'P1',
    assessment: 'CA1',
    learnings: ['L1'],
    madeOn: day('2025-09-23'),
    goals: [],
    status: 'agreed',
    rows,
    ...change,
  };
}
