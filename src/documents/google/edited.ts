/** What came of a change to a Doc. */
export interface Edited {
  /** Students stand in what was written, by name. */
  readonly named: boolean;
}

export const WITHOUT_NAMES: Edited = { named: false };
