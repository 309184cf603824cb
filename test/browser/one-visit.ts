/** One visit for all tests of a file: opened before the first, without a fault after each, closed after the last. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openPreview, type Preview, type SmallScript, type Visit, visit } from './browser';

/**
 * @param begin takes the visit, once the grid is on the screen
 * @param script in place of the add-on
 */
export function oneVisit(begin: (seen: Visit, preview: Preview) => void, script?: SmallScript): void {
  let preview: Preview | undefined;
  let seen: Visit | undefined;
  beforeAll(async () => {
    preview = await openPreview();
    seen = await visit(preview, script);
    begin(seen, preview);
  }, 120_000);
  afterEach(() => expect(seen?.faults).toEqual([]));
  afterAll(() => preview?.close());
}
