/** Scales that a team can begin with; any of them can be changed afterwards. */
import { DEFAULT_SCALE, type Scale } from './scale';

export interface ScalePreset {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly scale: Scale;
}

/**
 * Rubric points: a level is reached when the points earned come to that many of 4 on average, so 3 of 4 points (75 %)
 * is "meeting". The words are those of standards-based report cards (DOMAIN.md 4.1).
 */
const RUBRIC_POINTS: Scale = {
  levels: [
    { rank: 4, name: '4 Exceeding', from: 100, colour: '#9fc5e8' },
    { rank: 3, name: '3 Meeting', from: 75, colour: '#b6d7a8' },
    { rank: 2, name: '2 Approaching', from: 50, colour: '#ffe599' },
    { rank: 1, name: '1 Developing', from: 0, colour: '#f4cccc' },
  ],
  proficientRank: 3,
};

export const SCALE_PRESETS: readonly ScalePreset[] = [
  {
    id: 'percent',
    label: 'Four percent levels',
    about: '90, 80 and 60 percent: for quizzes and tests with many points.',
    scale: DEFAULT_SCALE,
  },
  {
    id: 'points',
    label: '4-3-2-1 points',
    about: 'For rubrics: 3 of 4 points is meeting the standard.',
    scale: RUBRIC_POINTS,
  },
];

/** The preset that a scale is, or undefined for a scale of the team's own. */
export function presetOf(scale: Scale): ScalePreset | undefined {
  return SCALE_PRESETS.find((preset) => JSON.stringify(preset.scale) === JSON.stringify(scale));
}

/** Behind the names of levels, from the lowest up, for scales of a team's own. */
export const LEVEL_COLOURS = ['#f4cccc', '#ffe599', '#b6d7a8', '#9fc5e8', '#cfc4e8', '#d9e0e2'] as const;
