/** A stacked bar of levels, the highest on the left, each piece with its name and count where there is room. */

import { inkOn } from './levels';
import type { LevelPiece } from './pieces';

/** Pixels of a bar in the dialog; a piece shows as much of its label as fits. */
const BAR_PIXELS = 430;
const LETTER_PIXELS = 7;
const PADDING = 10;

interface LevelBarProps {
  readonly pieces: readonly LevelPiece[];
  /** Percent at which the trigger line stands; undefined for none. */
  readonly trigger?: number;
  readonly thin?: boolean;
}

export function LevelBar({ pieces, trigger, thin }: LevelBarProps) {
  const total = pieces.reduce((sum, piece) => sum + piece.count, 0);
  const labelled = pieces.map((piece) => ({ ...piece, label: labelFor(piece, total) }));
  const complete = labelled.every(({ name, count, label }) => count === 0 || label === `${name} ${count}`);
  return (
    <>
      <div class={thin ? 'bar thin' : 'bar'} role="img" aria-label={spoken(pieces)}>
        {labelled.map((piece) =>
          piece.count === 0 ? null : (
            <span
              key={piece.rank}
              class="piece"
              style={{
                width: `${(100 * piece.count) / total}%`,
                background: piece.colour,
                color: inkOn(piece.colour),
              }}
            >
              {piece.label}
            </span>
          ),
        )}
        {trigger === undefined ? null : <i class="trigger" style={{ left: `${trigger}%` }} />}
      </div>
      {complete ? null : (
        <p class="pieces" aria-hidden="true">
          {spoken(pieces)}
        </p>
      )}
    </>
  );
}

function labelFor({ name, count }: LevelPiece, total: number): string {
  const room = (BAR_PIXELS * count) / total - PADDING;
  const whole = `${name} ${count}`;
  if (whole.length * LETTER_PIXELS <= room) return whole;
  return String(count).length * LETTER_PIXELS <= room ? String(count) : '';
}

function spoken(pieces: readonly LevelPiece[]): string {
  return pieces.map(({ name, count }) => `${name} ${count}`).join(', ');
}
