/**
 * What a district set that is a tab of its own: the scale and the norms. Anybody can type over those tabs, so what the
 * district wants stands in the Team tab too, one row each, and every reading compares.
 */
import type { Problem } from '../../domain/problem';
import { type Level, type Scale, scaleProblems } from '../../domain/scale';
import type { Snapshot } from '../snapshot';
import { readTable } from '../table';
import { readDistrictRules } from './district';
import { TEAM, typedSettings } from './team';

const SCALE_ROW = {
  setting: 'Scale set by the district',
  about:
    'What your district set as the proficiency scale. Common Ground keeps to it, whatever is typed into the tab Scale.',
} as const;
const NORMS_ROW = {
  setting: 'Norms set by the district',
  about:
    'What your district set as norms, one a line. Common Ground keeps to them, whatever is typed into the tab Norms.',
} as const;

/** The scale that the district set; nothing where it did not, or where the row cannot be read any more. */
export function districtScale(snapshot: Snapshot): Scale | undefined {
  const shown = kept(snapshot, 'scale', SCALE_ROW.setting);
  const read = shown.map(levelIn);
  const levels = read.flatMap((each) => each?.level ?? []);
  const proficient = read.flatMap((each) => (each?.proficient ? [each.level.rank] : []));
  if (levels.length !== shown.length || proficient.length === 0) return undefined;
  const scale = { levels, proficientRank: Math.min(...proficient) };
  return scaleProblems(scale, '').length === 0 ? scale : undefined;
}

/** The norms that the district set; nothing where it did not. */
export function districtNorms(snapshot: Snapshot): readonly string[] | undefined {
  const norms = kept(snapshot, 'norms', NORMS_ROW.setting);
  return norms.length === 0 ? undefined : norms;
}

/** The rows of the Team tab that keep a scale and norms, where `locked` names them; emptied where it does not any more. */
export function districtTableRows(
  locked: readonly string[],
  now: { readonly scale: Scale; readonly norms: readonly string[] },
  before: Snapshot,
) {
  const standing = typedSettings(readTable(before, TEAM).rows);
  const row = (key: string, { setting, about }: typeof SCALE_ROW | typeof NORMS_ROW, lines: readonly string[]) =>
    locked.includes(key) || standing.has(setting.toLowerCase())
      ? [{ setting, about, value: locked.includes(key) ? lines.join('\n') : '' }]
      : [];
  return [
    ...row(
      'scale',
      SCALE_ROW,
      now.scale.levels.map((level) => lineOf(level, now.scale)),
    ),
    ...row('norms', NORMS_ROW, now.norms),
  ];
}

/** The Problem of a tab that says something else than the district; what the district set is used. */
export function tabOverDistrict(tab: string, message: string): Problem {
  return {
    code: 'typed-over-district',
    where: tab,
    message: `${message} What your district set is used.`,
    remedy: `Put it back with the button below, or ask your district if your team needs something else.`,
    severity: 'note',
  };
}

/** Lines of a row, while the district keeps what it is about. */
function kept(snapshot: Snapshot, key: string, setting: string): readonly string[] {
  if (!readDistrictRules(snapshot).locked.includes(key)) return [];
  const typed = typedSettings(readTable(snapshot, TEAM).rows);
  return (typed.get(setting.toLowerCase()) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `3. Proficient from 80, #b6d7a8, proficient` */
function lineOf({ rank, name, from, colour }: Level, scale: Scale): string {
  return `${rank}. ${name} from ${from}, ${colour}${rank >= scale.proficientRank ? ', proficient' : ''}`;
}

function levelIn(line: string): { readonly level: Level; readonly proficient: boolean } | undefined {
  const parts = /^(\d+)\. (.+) from (\d+(?:\.\d+)?), (#[0-9a-f]{6})(, proficient)?$/i.exec(line);
  if (!parts) return undefined;
  const [, rank = '', name = '', from = '', colour = '', proficient] = parts;
  return { level: { rank: Number(rank), name, from: Number(from), colour }, proficient: proficient !== undefined };
}
