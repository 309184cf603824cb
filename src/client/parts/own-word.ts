/** The group by the word that it has for itself: PLT, PLC, Data Team. Our texts say "our team" until it is known. */
import type { Home } from '../panels/panel';

/** The text with "our team", "your team" and "the team" as the team itself would say. */
export function inOwnWord(text: string, { started, team }: Pick<Home, 'started' | 'team'>): string {
  // Before it is set up nobody has chosen a word.
  return started ? text.replace(/\b(our|your|the) team\b/gi, (_all, whose: string) => `${whose} ${team.label}`) : text;
}
