/** `summary.json`: what a program wants to know of the walk. Its shape is described in the README. */
import { resultsRecord } from './results-record';
import type { Walked } from './walk';

/** The summary as text, indented. */
export function summaryJson({ results, problems, calls }: Walked): string {
  return `${JSON.stringify({ ...resultsRecord(results), problems, calls }, undefined, 2)}\n`;
}
