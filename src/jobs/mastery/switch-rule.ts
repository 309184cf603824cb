/**
 * How repeated evidence counts: see what another rule would change before it is used, then use it. For the team, or for
 * one learning; a learning without a rule of its own follows the team.
 */

import { boolean, object, optional } from 'valibot';
import { workedExample } from '../../domain/mastery/example';
import { judgeMastery, type MasteryInput } from '../../domain/mastery/judge';
import { levelChanges } from '../../domain/mastery/preview';
import { choiceOf, resolveRule, ruleName } from '../../domain/mastery/resolve-rule';
import type { RuleChoice } from '../../domain/mastery/rule';
import { stops } from '../../domain/problem';
import { type Change, upsert } from '../../workbook/changes';
import { COURSE_NEEDS, type Course, readCourse } from '../../workbook/course';
import { LEARNINGS, ruleCells } from '../../workbook/tabs/learnings';
import { TEAM, teamRows } from '../../workbook/tabs/team';
import { maybe, named, ruleInput } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { districtLocks } from '../team/district-locks';
import { masteryInput } from '../team/team-state';
import { masteryChanges } from './mastery-changes';
import { deletedGradebookProblems } from './mastery-today';

const RULE_SETTINGS = ['Mastery rule', 'Mastery rule value'];

export const switchRule = defineJob({
  id: 'switchRule',
  label: 'Change the mastery rule',
  input: object({
    /** Nothing: this learning follows the team again. */
    rule: maybe(ruleInput),
    /** Nothing: the team's rule. */
    learning: maybe(named),
    /** False shows what would change and changes nothing. */
    use: optional(boolean(), false),
  }),
  needs: ({ use }) => [...COURSE_NEEDS, ...(use ? (['mastery', 'summary', 'needs', 'goals'] as const) : [])],
  run: ({ rule, learning, use }, snapshot, now) => {
    const course = readCourse(snapshot);
    if (stops(course.problems)) return refused(course.problems);
    if (learning === undefined && rule === undefined)
      return refused([
        stop('rule-missing', 'Mastery rule', 'No rule was chosen.', 'Choose a rule and press the button again.'),
      ]);
    const before = masteryInput(course);
    const after = withRule(before, learning, rule);
    const chosen = resolveRule(rule ?? course.team.rule, 'Mastery rule');
    const judgedBefore = judgeMastery(before);
    const judgedAfter = judgeMastery(after);
    if (!chosen.ok) return refused(chosen.problems);
    if (!judgedBefore.ok || !judgedAfter.ok)
      return refused([
        ...course.problems,
        ...(judgedBefore.ok ? [] : judgedBefore.problems),
        ...(judgedAfter.ok ? [] : judgedAfter.problems),
      ]);
    // Looking at another rule is free; a learning's own rule is a way around the team's.
    const kept = use ? [...districtLocks(snapshot, ['rule']), ...deletedGradebookProblems(snapshot)] : [];
    if (kept.length > 0) return refused(kept);
    return done(
      {
        rule: { name: ruleName(chosen.value), choice: choiceOf(chosen.value) },
        about: chosen.value.method.describe(chosen.value.parameter),
        example: workedExample(chosen.value, course.scale, before.evidence),
        changes: levelChanges(judgedBefore.value, judgedAfter.value),
        used: use,
      },
      {
        problems: [...course.problems, ...judgedAfter.problems],
        changes: use
          ? [ruleChange(course, learning, rule), ...masteryChanges(after, judgedAfter.value, snapshot, now)]
          : [],
      },
    );
  },
});

function withRule(input: MasteryInput, learning: string | undefined, rule: RuleChoice | undefined): MasteryInput {
  if (learning === undefined) return rule ? { ...input, teamRule: rule } : input;
  return { ...input, learnings: input.learnings.map((each) => (each.code === learning ? { ...each, rule } : each)) };
}

function ruleChange(course: Course, learning: string | undefined, rule: RuleChoice | undefined): Change {
  if (learning !== undefined) return upsert(LEARNINGS, [{ code: learning, ...ruleCells(rule) }]);
  const rows = teamRows({ ...course.team, rule: rule ?? course.team.rule });
  return upsert(
    TEAM,
    rows.filter(({ setting }) => RULE_SETTINGS.includes(setting)),
  );
}
