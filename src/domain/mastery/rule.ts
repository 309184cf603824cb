/** Which mastery method a team or a learning chose, with its parameter. */

export interface RuleChoice {
  /** A method's id from `methods/index.ts`. */
  readonly method: string;
  /** The method's one parameter, where it has one: weight, count or number of attempts. */
  readonly parameter: number | undefined;
}

/** The most recent evidence counts: the default rule. */
export const LATEST: RuleChoice = { method: 'latest', parameter: undefined };
