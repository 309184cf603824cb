/** Essential Learnings: what every student of the course must learn, with the columns teams use to unpack them. */
import type { EssentialLearning } from '../../domain/learning';
import { METHODS } from '../../domain/mastery/methods';
import { choice, defineTab, number, percent, type RowOf, text } from '../declaration';
import { TAB_COLOURS } from './look';

export const LEARNINGS = defineTab({
  key: 'learnings',
  title: 'Essential Learnings',
  rowIs: 'an essential learning',
  id: ['code'],
  frozenColumns: 1,
  tabColour: TAB_COLOURS.assessments,
  hidden: false,
  computed: false,
  columns: {
    code: text('Code', 'A short name such as NC.5.NF.1 or EL1. Items and results refer to it.', {
      width: 90,
      wrap: true,
      required: true,
    }),
    statement: text('Essential learning', 'What every student must learn, in the words of the team or the standard.', {
      width: 230,
      wrap: true,
    }),
    iCan: text('I can', "The student's words: what meeting it looks like.", { width: 180, wrap: true }),
    unit: text('Unit', 'Where in the course it is taught.', { width: 90, wrap: true }),
    prerequisites: text('Prerequisites', 'What a student needs before this.', { width: 130, wrap: true }),
    rigor: text('Example of rigor', 'What proficient work looks like.', { width: 130, wrap: true }),
    taught: text('When taught', 'Weeks or months.', { width: 80, wrap: true }),
    extension: text('Extension', 'What students do who already have it.', { width: 130, wrap: true }),
    proficientAt: percent(
      'Proficient at %',
      'Only if this learning needs a cut of its own; empty means the Scale tab counts.',
      {
        width: 100,
        align: 'center',
      },
    ),
    rule: choice(
      'Rule',
      'Only if this learning needs a mastery rule of its own; empty means the Team tab counts.',
      METHODS.map((method): string => method.label),
      { width: 115 },
    ),
    ruleParameter: number('Rule value', 'The number that goes with the rule, where it has one.', {
      width: 75,
      align: 'center',
    }),
    caseId: text('CASE id', "The standard's identifier in the state's CASE file, if it came from one.", { width: 60 }),
  },
});

/** A row of the Essential Learnings tab. */
export function learningOf(row: RowOf<typeof LEARNINGS>): EssentialLearning {
  return {
    code: row.code,
    statement: row.statement,
    iCan: row.iCan,
    unit: row.unit,
    proficientAt: row.proficientAt,
    rule: ruleOf(row.rule, row.ruleParameter),
    caseId: row.caseId,
  };
}

/** In the tab a rule is called what people call it. */
function ruleOf(label: string, parameter: number | undefined): EssentialLearning['rule'] {
  const method = METHODS.find((each) => each.label === label);
  return method && { method: method.id, parameter };
}

/** A learning's own rule as the two cells that keep it; an unknown method leaves them empty. */
export function ruleCells(rule: EssentialLearning['rule']) {
  return {
    rule: METHODS.find((method) => method.id === rule?.method)?.label ?? '',
    ruleParameter: rule?.parameter,
  };
}
