/** The sample team's autumn so far: meetings held, what was decided, and what was promised. */
import type { CalendarDate } from '../calendar';
import type { ActionItem } from '../planning/action-items';
import type { Meeting, MeetingType, Minute, RoleHolders } from '../planning/meetings';
import { ADD_FRACTIONS, DECIMALS, MULTIPLY, MULTIPLY_FRACTIONS } from './learnings';

const OKAFOR = 'Ngozi Okafor';
const LINDQVIST = 'Erik Lindqvist';
const REYES = 'Marisol Reyes-Quinn';
const TRAN = 'Bảo Trần';

/** Roles as they travel round the table from the facilitator on; with four members the facilitator also brings the data. */
function rolesFrom(first: string, second: string, third: string, fourth: string): RoleHolders {
  return { facilitator: first, recorder: second, timekeeper: third, normsKeeper: fourth, dataCollector: first };
}

function meeting(
  id: string,
  date: string,
  type: MeetingType,
  learnings: readonly string[],
  assessment: string | undefined,
  roles: RoleHolders,
): Meeting {
  return { id, date: date as CalendarDate, type, status: 'held', roles, learnings, assessment, document: '' };
}

export const SAMPLE_MEETINGS: readonly Meeting[] = [
  meeting('M1', '2025-09-02', 'first meeting', [], undefined, rolesFrom(OKAFOR, LINDQVIST, REYES, TRAN)),
  meeting(
    'M2',
    '2025-09-09',
    'unpack standards',
    [MULTIPLY, DECIMALS],
    undefined,
    rolesFrom(LINDQVIST, REYES, TRAN, OKAFOR),
  ),
  meeting('M3', '2025-09-23', 'data analysis', [MULTIPLY, DECIMALS], 'CA1', rolesFrom(REYES, TRAN, OKAFOR, LINDQVIST)),
  meeting(
    'M4',
    '2025-10-07',
    'assessment design',
    [ADD_FRACTIONS, MULTIPLY_FRACTIONS],
    'CA2',
    rolesFrom(TRAN, OKAFOR, LINDQVIST, REYES),
  ),
  meeting(
    'M5',
    '2025-10-21',
    'data analysis',
    [DECIMALS, ADD_FRACTIONS, MULTIPLY_FRACTIONS],
    'CA2',
    rolesFrom(OKAFOR, LINDQVIST, REYES, TRAN),
  ),
  meeting('M6', '2025-11-04', 'plan monitoring', [ADD_FRACTIONS], undefined, rolesFrom(LINDQVIST, REYES, TRAN, OKAFOR)),
];

function minute(meetingId: string, kind: Minute['kind'], text: string): Minute {
  return { meeting: meetingId, kind, text };
}

export const SAMPLE_MINUTES: readonly Minute[] = [
  ...SAMPLE_MEETINGS.flatMap(({ id }) =>
    [OKAFOR, LINDQVIST, REYES, TRAN].map((name) =>
      minute(id, id === 'M4' && name === REYES ? 'absent' : 'present', name),
    ),
  ),
  minute('M1', 'decision', 'We decide when everybody can live with it; if not, we try for two weeks and look again.'),
  minute('M3', 'decision', 'All sections reteach decimals with base-ten blocks before CA 2.'),
  minute('M5', 'decision', 'Number line before the rule in every section for adding fractions.'),
  minute('M5', 'parked', 'Could the schedule give all six sections the same intervention block?'),
  minute('M6', 'parked', 'Calculators on CA 4?'),
  minute('M6', 'plus', 'We had the papers sorted and talked about children by minute ten.'),
  minute('M6', 'delta', 'Leave the last five minutes for actions.'),
];

function action(
  id: string,
  meetingId: string,
  what: string,
  owner: string,
  due: string,
  status: ActionItem['status'],
  doneOn?: string,
): ActionItem {
  return {
    id,
    what,
    owner,
    due: due === '' ? undefined : (due as CalendarDate),
    status,
    meeting: meetingId,
    doneOn: doneOn as CalendarDate | undefined,
  };
}

export const SAMPLE_ACTIONS: readonly ActionItem[] = [
  action('A1', 'M1', 'Put norms and calendar into the team folder', OKAFOR, '2025-09-09', 'done', '2025-09-05'),
  action('A2', 'M2', 'Write CA 1 items for multiplying', TRAN, '2025-09-15', 'done', '2025-09-15'),
  action('A3', 'M3', 'Collect base-ten blocks for six rooms', LINDQVIST, '2025-09-30', 'done', '2025-10-02'),
  action('A4', 'M3', 'Order fraction strips', REYES, '2025-10-07', 'dropped'),
  action('A5', 'M5', 'Share the four number-line lessons', LINDQVIST, '2025-10-28', 'done', '2025-10-27'),
  action('A6', 'M5', 'Find a model for a part of a part that prints well', TRAN, '2025-11-04', 'in progress'),
  action('A7', 'M6', 'Bring six papers on mixed numbers, two per level', REYES, '2025-11-11', 'not started'),
  action('A8', 'M6', 'Enter the make-up scores of CA 3', OKAFOR, '2025-11-18', 'in progress'),
  action('A9', 'M6', 'Ask about a shared intervention block', OKAFOR, '', 'not started'),
];
