/** What every source format gives: a way to recognise itself and a way to read itself. */
import type { Outcome } from '../problem';
import type { Sources } from './reading/sources';

export interface Importer<Options, Result> {
  /** Stable name, remembered in the workbook; its meaning never changes. */
  readonly id: string;
  /** What a teacher calls the source. */
  readonly label: string;
  /** How sure the format is that these sources are its own, 0 (not at all) to 1; by header and shape, never by file name. */
  readonly recognise: (sources: Sources) => number;
  /** Reads the sources. Fails only when nothing of use is in them; bad rows are Problems and the good rows come in. */
  readonly read: (sources: Sources, options: Options) => Outcome<Result>;
}

export interface Recognised<I> {
  readonly importer: I;
  readonly confidence: number;
}

/** The importers that recognise the sources, the surest first; equal sureness keeps the registry's order. */
export function recogniseSources<I extends Pick<Importer<never, unknown>, 'recognise'>>(
  importers: readonly I[],
  sources: Sources,
): Recognised<I>[] {
  return importers
    .map((importer) => ({ importer, confidence: importer.recognise(sources) }))
    .filter((recognised) => recognised.confidence > 0)
    .sort((a, b) => b.confidence - a.confidence);
}
