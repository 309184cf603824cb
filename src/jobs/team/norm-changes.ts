/** Norms that come and norms that go, as changes of their tab. */
import { type Change, drop, upsert } from '../../workbook/changes';
import { NORMS } from '../../workbook/tabs/norms';

/** Adds norms that are not there yet, and takes out those named. */
export function normChanges(coming: readonly string[], leaving: readonly string[]): Change[] {
  const row = (norm: string) => ({ norm });
  return [
    ...(coming.length > 0 ? [upsert(NORMS, coming.map(row))] : []),
    ...(leaving.length > 0
      ? [
          drop(
            NORMS,
            leaving.map((norm) => [norm]),
          ),
        ]
      : []),
  ];
}
