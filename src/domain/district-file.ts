/**
 * A district's defaults as one file: scale, rules, thresholds, norms, boxes of agendas and sections of plans, what teams leave as it is, and which
 * subgroup columns may be looked at. The file is read whole or not at all.
 */
import * as v from 'valibot';
import { MEETING_TYPES } from './planning/meetings';
import { PLAN_TEMPLATE } from './planning/plan';
import { failure, type Outcome, type Problem, success } from './problem';
import { type Scale, scaleProblems } from './scale';

export const DISTRICT_SCHEMA = 'common-ground/district';
export const DISTRICT_VERSION = 1;

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const LevelSchema = v.strictObject({
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: line,
  from: v.number(),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
});
const BoxSchema = v.strictObject({
  agenda: v.picklist([...MEETING_TYPES, PLAN_TEMPLATE]),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.optional(line),
  minutes: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(240))),
  prompts: v.optional(v.array(line)),
  protocol: v.optional(line),
  numbers: v.optional(v.array(line)),
});

const DistrictSchema = v.strictObject({
  schema: v.literal(DISTRICT_SCHEMA),
  version: v.literal(DISTRICT_VERSION),
  /** Whose defaults these are. */
  name: v.optional(v.string(), ''),
  /** Values as a person would type them, by setting key. */
  settings: v.optional(v.record(v.string(), v.pipe(v.string(), v.trim(), v.maxLength(500))), {}),
  scale: v.optional(
    v.strictObject({ levels: v.pipe(v.array(LevelSchema), v.minLength(2)), proficientRank: v.number() }),
  ),
  norms: v.optional(v.array(line), []),
  /** Boxes of agendas, and sections of action plans. */
  agendaBoxes: v.optional(v.array(BoxSchema), []),
  /** Setting keys, `scale`, `norms`. */
  locked: v.optional(v.array(line), []),
  subgroupColumns: v.optional(v.array(line), []),
});

export type DistrictFile = v.InferOutput<typeof DistrictSchema>;

/** Reads a file's text. Everything that is wrong with it is said at once, and then none of it is used. */
export function parseDistrictFile(text: string): Outcome<DistrictFile> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure([notOurs()]);
  }
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== DISTRICT_SCHEMA)
    return failure([notOurs()]);
  if ('version' in value && typeof value.version === 'number' && value.version > DISTRICT_VERSION)
    return failure([
      stop(
        'district-file-newer',
        'district file',
        `This file was made by a newer Common Ground (version ${value.version} of the format).`,
        'Ask for the add-on to be updated, or for a file of the older format.',
      ),
    ]);
  const parsed = v.safeParse(DistrictSchema, value);
  if (!parsed.success) return failure(parsed.issues.map(unfit));
  const problems = parsed.output.scale ? scaleProblems(inOrder(parsed.output.scale), 'district file, scale') : [];
  return problems.length > 0 ? failure(problems) : success(withOrder(parsed.output));
}

/** The file's text, in a form that a person can read and change. */
export function writeDistrictFile(file: DistrictFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function withOrder(file: DistrictFile): DistrictFile {
  return file.scale ? { ...file, scale: { ...file.scale, levels: [...inOrder(file.scale).levels] } } : file;
}

function inOrder(scale: Scale): Scale {
  return { ...scale, levels: [...scale.levels].sort((a, b) => b.rank - a.rank) };
}

function unfit(issue: v.BaseIssue<unknown>): Problem {
  const place = (issue.path ?? []).map((item) => String(item.key)).join(', ');
  return stop(
    'district-file-unreadable',
    place === '' ? 'district file' : `district file, ${place}`,
    `Something here does not fit: expected ${issue.expected ?? 'something else'}, found ${issue.received}.`,
    'Correct the file, or ask whoever made it. Nothing was changed.',
  );
}

function notOurs(): Problem {
  return stop(
    'district-file-unknown',
    'district file',
    'This is not a file of Common Ground settings.',
    'Choose the file that "Save these settings as a file" made. Nothing was changed.',
  );
}

function stop(code: string, where: string, message: string, remedy: string): Problem {
  return { code, where, message, remedy, severity: 'stop' };
}
