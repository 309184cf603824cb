/** A district's defaults: this team's settings as a file for others, and a team's settings from such a file. */
import { maxLength, object, pipe, string } from 'valibot';
import { DISTRICT_SCHEMA, DISTRICT_VERSION, type DistrictFile, parseDistrictFile } from '../../domain/district-file';
import { STARTER_NORMS } from '../../domain/planning/starter-norms';
import type { Problem } from '../../domain/problem';
import { type Change, upsert } from '../../workbook/changes';
import { COURSE_NEEDS, readCourse } from '../../workbook/course';
import type { Snapshot } from '../../workbook/snapshot';
import { readTable } from '../../workbook/table';
import { districtRows, LOCKABLE, readDistrictRules } from '../../workbook/tabs/district';
import { districtTableRows } from '../../workbook/tabs/district-tables';
import { readNorms } from '../../workbook/tabs/norms';
import { readScale } from '../../workbook/tabs/scale';
import { DEFAULT_TEAM, readTeam, SETTING_KEYS, SETTINGS, type SettingKey, TEAM } from '../../workbook/tabs/team';
import { TEMPLATES } from '../../workbook/tabs/templates';
import { nothing } from '../inputs';
import { defineJob, done, refused, stop } from '../job';
import { normChanges } from './norm-changes';
import { unusable } from './save-scale';
import { scaleChanges } from './scale-changes';
import { OWN, rowsFor, withTyped } from './team-fields';

export const saveDistrictFile = defineJob({
  id: 'saveDistrictFile',
  label: 'Save these settings as a file',
  input: nothing,
  needs: () => ['team', 'scale', 'norms', 'templates'],
  run: (_input, snapshot) => {
    const { team, problems } = readTeam(snapshot);
    const scale = readScale(snapshot);
    if (!scale.ok) return refused([...problems, ...scale.problems]);
    const norms = readNorms(snapshot);
    const { locked, subgroupColumns } = readDistrictRules(snapshot);
    const shown = SETTINGS.filter(({ key }) => !OWN.includes(key)).map(({ key, show }) => [key, show(team)] as const);
    const file: DistrictFile = {
      schema: DISTRICT_SCHEMA,
      version: DISTRICT_VERSION,
      name: team.school,
      settings: Object.fromEntries(shown.filter(([, value]) => value !== '')),
      scale: { levels: [...scale.value.levels], proficientRank: scale.value.proficientRank },
      norms: [...norms.norms],
      agendaBoxes: agendaBoxes(snapshot),
      locked: [...locked],
      subgroupColumns: [...subgroupColumns],
    };
    return done({ file }, { problems: [...problems, ...scale.problems, ...norms.problems] });
  },
});

export const startFromDistrict = defineJob({
  id: 'startFromDistrict',
  label: "Start from our district's file",
  input: object({ text: pipe(string(), maxLength(1_000_000)) }),
  needs: () => [...COURSE_NEEDS, 'norms', 'templates'],
  run: ({ text }, snapshot) => {
    const parsed = parseDistrictFile(text);
    if (!parsed.ok) return refused(parsed.problems);
    const file = parsed.value;
    const { team, exists, problems } = readTeam(snapshot);
    const typed = new Map(
      SETTING_KEYS.flatMap((key): [SettingKey, string][] => {
        const value = file.settings[key];
        return value === undefined || OWN.includes(key) ? [] : [[key, value]];
      }),
    );
    const changed = withTyped(team, typed, DEFAULT_TEAM);
    const wrong: Problem[] = [
      ...unknownKeys(file),
      ...(changed.ok ? [] : changed.problems),
      ...(file.scale ? unusable(file.scale) : []),
      ...(exists
        ? []
        : [
            stop(
              'team-missing',
              'This workbook',
              'There is no team in this workbook yet.',
              'Set up the team first; it takes a name.',
            ),
          ]),
    ];
    if (wrong.length > 0 || !changed.ok) return refused(wrong);
    const scale = file.scale ?? readCourse(snapshot).scale;
    const gone = leaving(snapshot, file);
    const staying = readNorms(snapshot).typed.filter((norm) => !gone.includes(norm));
    const norms = [...new Set([...staying, ...file.norms])];
    return done(
      {
        settings: typed.size,
        scale: file.scale !== undefined,
        norms: file.norms.length,
        agendaBoxes: file.agendaBoxes.length,
        locked: file.locked,
        subgroupColumns: file.subgroupColumns,
      },
      {
        problems,
        changes: [
          upsert(TEAM, [
            ...rowsFor(changed.value, typed.keys()),
            ...districtRows(file, changed.value),
            ...districtTableRows(file.locked, { scale, norms }, snapshot),
          ]),
          ...(file.scale ? scaleChanges(snapshot, readCourse(snapshot), file.scale) : []),
          ...normChanges(file.norms, gone),
          ...templateChanges(file.agendaBoxes),
        ],
      },
    );
  },
});

function agendaBoxes(snapshot: Snapshot): DistrictFile['agendaBoxes'] {
  return readTable(snapshot, TEMPLATES).rows.flatMap(({ row }) => {
    if (row.agenda === '' || row.order === undefined) return [];
    const prompts = row.prompts
      .split('\n')
      .map((prompt) => prompt.trim())
      .filter((prompt) => prompt !== '');
    return [
      {
        agenda: row.agenda,
        order: row.order,
        ...(row.title === '' ? {} : { title: row.title }),
        ...(row.minutes === undefined ? {} : { minutes: row.minutes }),
        ...(prompts.length === 0 ? {} : { prompts }),
        ...(row.protocol === '' ? {} : { protocol: row.protocol }),
        ...(row.numbers.length === 0 ? {} : { numbers: [...row.numbers] }),
      },
    ];
  });
}

function unknownKeys(file: DistrictFile): Problem[] {
  const known = LOCKABLE.map(({ key }) => key);
  return [...Object.keys(file.settings), ...file.locked]
    .filter((key) => !known.includes(key))
    .map((key) =>
      stop(
        'district-setting-unknown',
        'district file',
        `There is no setting called "${key}".`,
        `Use one of: ${known.join(', ')}. Nothing was changed.`,
      ),
    );
}

/** The district's norms take the place of the starter set; norms in the team's own words stay. */
function leaving(snapshot: Snapshot, { norms }: DistrictFile): string[] {
  if (norms.length === 0) return [];
  const starters = new Set(STARTER_NORMS.map(({ text }) => text));
  return readNorms(snapshot).typed.filter((norm) => starters.has(norm) && !norms.includes(norm));
}

function templateChanges(boxes: DistrictFile['agendaBoxes']): Change[] {
  if (boxes.length === 0) return [];
  return [
    upsert(
      TEMPLATES,
      boxes.map(({ agenda, order, title, minutes, prompts, protocol, numbers }) => ({
        agenda,
        order,
        title: title ?? '',
        minutes,
        prompts: (prompts ?? []).join('\n'),
        protocol: protocol ?? '',
        numbers: numbers ?? [],
      })),
    ),
  ];
}
