/**
 * What earlier copies without names said, kept in the Log tab so that the next copy does not give it away. A record
 * names its students, so it stays in the workbook; a long one is cut into pieces that fit into a cell.
 */
import type { CopyRecord } from '../domain/analysis/publishing';
import type { Change } from './changes';
import type { Snapshot } from './snapshot';
import { remember, remembered } from './tabs/log';

const PREFIX = 'copy:';
/** A cell holds 50,000 characters; quoting a piece makes it longer. */
const PIECE = 20_000;

interface Piece {
  readonly of: number;
  readonly text: string;
}

/** Keeps the records, each in place of the earlier one of its group. */
export function copyRecordChange(records: readonly CopyRecord[], when: string, job: string): Change {
  return remember(
    records.flatMap((record) => {
      const { learning, column, value, ...said } = record;
      const text = JSON.stringify(said);
      const of = Math.ceil(text.length / PIECE);
      return Array.from({ length: of }, (_, place) => {
        const piece: Piece = { of, text: text.slice(place * PIECE, (place + 1) * PIECE) };
        return { key: `${PREFIX}${JSON.stringify([learning, column, value])}${place}`, when, job, detail: piece };
      });
    }),
  );
}

/** The newest record of every group; a record that somebody damaged is as if it had never been. */
export function readCopyRecords(snapshot: Snapshot): CopyRecord[] {
  const pieces = remembered(snapshot, PREFIX);
  return [...pieces.keys()]
    .filter((key) => key.endsWith(']0'))
    .flatMap((key): CopyRecord[] => {
      const group = key.slice(0, -1);
      const first = pieces.get(key);
      if (!isPiece(first)) return [];
      const texts = Array.from({ length: first.of }, (_, place) => {
        const piece = pieces.get(`${group}${place}`);
        return isPiece(piece) ? piece.text : '';
      });
      try {
        const [learning, column, value] = JSON.parse(group) as [string, string, string];
        const said = JSON.parse(texts.join('')) as Pick<CopyRecord, 'students' | 'published'>;
        return [{ learning, column, value, students: said.students, published: said.published }];
      } catch {
        return [];
      }
    });
}

function isPiece(value: unknown): value is Piece {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<Piece>).of === 'number' &&
    typeof (value as Partial<Piece>).text === 'string'
  );
}
