/**
 * Everything the results page shows, in one value of plain data that may cross the wire: the course, not its analysis.
 * The page works the numbers out itself, by the same functions as the server, so that changing the view asks nobody.
 * Over the wire nothing is undefined; what is not there is null.
 */
import type { Assessment, Item, StrategyTried } from '../assessment';
import type { CalendarDate } from '../calendar';
import type { EvidenceIndex, Scorebook } from '../evidence';
import { collectEvidence } from '../evidence';
import type { EssentialLearning } from '../learning';
import { judgeMastery, type Mastery } from '../mastery/judge';
import type { Student } from '../roster';
import type { Scale } from '../scale';
import { packScores, unpackScores } from './packed-scores';

interface PackedRule {
  readonly method: string;
  readonly parameter: number | null;
}

export interface PackedStudent extends Pick<Student, 'id' | 'last' | 'first' | 'section' | 'status'> {}

export interface PackedLearning extends Pick<EssentialLearning, 'code' | 'statement' | 'unit'> {
  readonly proficientAt: number | null;
  readonly rule: PackedRule | null;
}

export interface PackedItem extends Omit<Item, 'assessment' | 'screening' | 'options'> {
  readonly options: readonly string[];
  readonly screening: Exclude<Item['screening'], undefined> | null;
}

export interface PackedAssessment extends Pick<Assessment, 'id' | 'title' | 'kind' | 'status'> {
  readonly reassesses: string | null;
  readonly givenOn: CalendarDate | null;
  readonly items: readonly PackedItem[];
  /** One line per student of `students`. */
  readonly scores: readonly string[];
}

/** A column of the roster by which the team looks at groups. */
export interface PackedColumn {
  readonly column: string;
  /** One value per student of `students`. */
  readonly values: readonly string[];
}

export interface PackedResults {
  readonly today: CalendarDate;
  readonly scale: Scale;
  readonly rule: PackedRule;
  /** Percent below which a class is retaught: the trigger line. */
  readonly classReteachBelow: number;
  readonly smallestGroup: number;
  readonly students: readonly PackedStudent[];
  readonly learnings: readonly PackedLearning[];
  readonly assessments: readonly PackedAssessment[];
  readonly strategies: readonly StrategyTried[];
  readonly columns: readonly PackedColumn[];
  /** Columns of the roster that may be turned on. */
  readonly columnsOffered: readonly string[];
  /** Columns that only the district may allow, and has not. */
  readonly columnsHeldBack: readonly string[];
  /** Who teaches a section; empty unless every member agreed to be named. */
  readonly teachers: readonly { readonly section: string; readonly teacher: string }[];
  readonly teachersNamed: boolean;
}

/** What a course holds, as far as results need it. */
export interface CourseOfResults {
  readonly learnings: readonly EssentialLearning[];
  readonly students: readonly Student[];
  readonly scorebooks: readonly Scorebook[];
}

/** Students, learnings, items and scores as they cross the wire. */
export function packCourse(course: CourseOfResults): Pick<PackedResults, 'students' | 'learnings' | 'assessments'> {
  const ids = course.students.map(({ id }) => id);
  return {
    students: course.students.map(({ id, last, first, section, status }) => ({ id, last, first, section, status })),
    learnings: course.learnings.map(({ code, statement, unit, proficientAt, rule }) => ({
      code,
      statement,
      unit,
      proficientAt: proficientAt ?? null,
      rule: rule ? { method: rule.method, parameter: rule.parameter ?? null } : null,
    })),
    assessments: course.scorebooks.map(({ assessment, items, scores }) => ({
      id: assessment.id,
      title: assessment.title,
      kind: assessment.kind,
      status: assessment.status,
      reassesses: assessment.reassesses ?? null,
      givenOn: assessment.givenOn ?? null,
      items: items.map(({ assessment: _of, screening, options = [], ...item }) => ({
        ...item,
        options,
        screening: screening ?? null,
      })),
      scores: packScores(items, scores, ids),
    })),
  };
}

/** The results with everything that follows from them. */
export interface OpenedResults extends CourseOfResults {
  readonly scale: Scale;
  readonly evidence: EvidenceIndex;
  readonly mastery: Mastery;
  /** Column name -> student id -> value. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * Unpacks and judges.
 *
 * @returns undefined when the scale or the rule cannot be used; the job that packed them has said so
 */
export function openResults(packed: PackedResults): OpenedResults | undefined {
  const ids = packed.students.map(({ id }) => id);
  const students = packed.students.map((student) => ({ ...student, teacher: '', email: '' }));
  const learnings = packed.learnings.map(
    ({ proficientAt, rule, ...learning }): EssentialLearning => ({
      ...learning,
      proficientAt: proficientAt ?? undefined,
      rule: rule ? { method: rule.method, parameter: rule.parameter ?? undefined } : undefined,
      iCan: '',
      caseId: '',
    }),
  );
  const scorebooks = packed.assessments.map(({ items: packedItems, scores, ...assessment }): Scorebook => {
    const items = packedItems.map(
      (item): Item => ({ ...item, assessment: assessment.id, screening: item.screening ?? undefined }),
    );
    return {
      assessment: {
        ...assessment,
        reassesses: assessment.reassesses ?? undefined,
        givenOn: assessment.givenOn ?? undefined,
      },
      items,
      scores: unpackScores(items, scores, ids),
    };
  });
  const evidence = collectEvidence(scorebooks, learnings);
  const judged = judgeMastery({
    scale: packed.scale,
    teamRule: { method: packed.rule.method, parameter: packed.rule.parameter ?? undefined },
    learnings,
    students,
    evidence,
  });
  if (!judged.ok) return undefined;
  const columns = new Map(
    packed.columns.map(({ column, values }) => [
      column,
      new Map(values.flatMap((value, place): [string, string][] => [[ids[place] ?? '', value]])),
    ]),
  );
  return { scale: packed.scale, students, learnings, scorebooks, evidence, mastery: judged.value, columns };
}
