/** Attempts over time as a small line: filled dots count, hollow ones do not, the dashed line is the proficient cut. */
import type { ShownAttempt } from './why';
import { words } from './words';

const WIDTH = 260;
const HEIGHT = 100;
const LEFT = 14;
/** Room for a number above a dot at 100. */
const TOP = 26;
const BOTTOM = 12;

export function AttemptsPicture({
  attempts,
  cut,
}: {
  readonly attempts: readonly ShownAttempt[];
  readonly cut: number;
}) {
  const step = attempts.length < 2 ? 0 : (WIDTH - 2 * LEFT - 10) / (attempts.length - 1);
  const dots = attempts.map((attempt, place) => {
    const percent = typeof attempt.countsAs === 'number' ? attempt.countsAs : attempt.percent;
    return {
      percent,
      counted: attempt.counted,
      x: attempts.length < 2 ? WIDTH / 2 : LEFT + 5 + place * step,
      y: height(percent),
    };
  });
  return (
    <svg
      class="attempts"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.picture(
        dots.map(({ percent }) => `${percent}%`),
        cut,
      )}
    >
      <line x1="0" x2={WIDTH} y1={height(0)} y2={height(0)} stroke="#9aa5a9" />
      <line x1="0" x2={WIDTH} y1={height(cut)} y2={height(cut)} stroke="#55626a" stroke-dasharray="4 3" />
      <polyline points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="#1a6b62" stroke-width="2" />
      {dots.map(({ x, y, percent, counted }, place) => (
        // Attempts have no name of their own; their place is what tells them apart.
        <g key={place}>
          <circle cx={x} cy={y} r="5" fill={counted ? '#1a6b62' : '#ffffff'} stroke="#1a6b62" stroke-width="2" />
          {attempts.length <= 9 || place === attempts.length - 1 ? (
            // A white edge, so that the dashed line never strikes a number through.
            <text
              x={x}
              y={y - 9}
              text-anchor="middle"
              font-size="11"
              fill="#1f2a2e"
              stroke="#ffffff"
              stroke-width="4"
              paint-order="stroke"
            >
              {percent}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function height(percent: number): number {
  return TOP + ((100 - percent) / 100) * (HEIGHT - TOP - BOTTOM);
}
