/** A cell that is being edited, in the cell or in the formula bar. */
import type { Place } from './selection';

export interface Editing {
  readonly place: Place;
  readonly text: string;
  /**
   * `enter`: begun by typing, so arrows end it and move on; `edit`: begun by F2, Enter or a double click, so arrows move
   * inside the text.
   */
  readonly mode: 'enter' | 'edit';
  readonly where: 'cell' | 'bar';
  /** Choices of a dropdown that match what is typed so far; null: none offered. */
  readonly choices: readonly string[] | null;
}

/** The choices that fit what was typed: all of them at first, then those that hold the text. */
export function fitting(choices: readonly string[], typed: string): string[] {
  const text = typed.trim().toLowerCase();
  return choices.filter((choice) => choice.toLowerCase().includes(text));
}
