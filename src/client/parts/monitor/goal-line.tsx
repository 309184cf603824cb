/** A goal on a line from 0 to 100 percent: where we began, where we are, where we want to be. The words say the same. */

interface GoalLineProps {
  readonly label: string;
  readonly baseline: number;
  readonly today: number | null;
  readonly target: number;
}

const LEFT = 8;
const WIDTH = 240;

export function GoalLine({ label, baseline, today, target }: GoalLineProps) {
  const at = (percent: number): number => LEFT + (percent / 100) * WIDTH;
  return (
    <svg viewBox="0 0 256 44" role="img" aria-label={label} class="goal-line">
      <line x1={LEFT} x2={LEFT + WIDTH} y1="22" y2="22" stroke="#b9c4c8" stroke-width="4" stroke-linecap="round" />
      {today === null ? null : (
        <line x1={at(baseline)} x2={at(today)} y1="22" y2="22" stroke="#1a6b62" stroke-width="4" />
      )}
      <circle cx={at(baseline)} cy="22" r="5" fill="#fff" stroke="#55626a" stroke-width="2" />
      <path d={'M'.concat(String(at(target)), ' 10 v 24')} stroke="#8a4b00" stroke-width="3" />
      {today === null ? null : <circle cx={at(today)} cy="22" r="6" fill="#1a6b62" />}
    </svg>
  );
}
