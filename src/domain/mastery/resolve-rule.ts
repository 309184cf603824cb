/** From the rule that a team or a learning chose to the method and the checked parameter that carry it out. */
import type { Outcome, Problem } from '../problem';
import { failure, success } from '../problem';
import type { Method, Parameter } from './method';
import { METHODS, methodById } from './methods/index';
import type { RuleChoice } from './rule';

/** A rule that can be carried out. */
export interface Rule {
  readonly method: Method;
  /** The value set, or the method's own initial value; 0 for a method without a parameter. */
  readonly parameter: number;
}

/**
 * The method and parameter of a choice.
 *
 * @param where in a teacher's words: `Team, mastery rule`
 * @returns failure with `mastery-rule-unknown` or `mastery-parameter-out-of-range`; a parameter given to a method
 *   without one is not used
 */
export function resolveRule(choice: RuleChoice, where: string): Outcome<Rule> {
  const method = methodById(choice.method);
  if (!method) {
    return failure([
      {
        code: 'mastery-rule-unknown',
        where,
        message: `There is no mastery rule called "${choice.method}".`,
        remedy: `Choose one of: ${METHODS.map((known) => known.label).join(', ')}.`,
        severity: 'stop',
      },
    ]);
  }
  const parameter = method.parameters[0];
  if (!parameter) return success({ method, parameter: 0 });
  const value = choice.parameter ?? parameter.initial;
  const problem = parameterProblem(method, parameter, value, where);
  return problem ? failure([problem]) : success({ method, parameter: value });
}

/** A rule as one line: `Decaying average (0.65)`. */
export function ruleName(rule: Rule): string {
  return rule.method.parameters.length === 0 ? rule.method.label : `${rule.method.label} (${rule.parameter})`;
}

/** The choice that a rule carries out, with its parameter spelled out. */
export function choiceOf(rule: Rule): RuleChoice {
  return { method: rule.method.id, parameter: rule.method.parameters.length === 0 ? undefined : rule.parameter };
}

function parameterProblem(method: Method, parameter: Parameter, value: number, where: string): Problem | undefined {
  const inRange = value >= parameter.min && value <= parameter.max;
  if (inRange && (!parameter.whole || Number.isInteger(value))) return undefined;
  const kind = parameter.whole ? 'a whole number' : 'a number';
  return {
    code: 'mastery-parameter-out-of-range',
    where,
    message: `"${method.label}" cannot be used with ${value} as "${parameter.label}".`,
    remedy: `Use ${kind} from ${parameter.min} to ${parameter.max}; ${parameter.initial} is usual.`,
    severity: 'stop',
  };
}
