/** What the agenda form says, in English. */
export const texts = {
  kind: 'Kind of meeting',
  suggested: (label: string) => `${label} (suggested)`,
  date: 'Date',
  start: 'Start',
  minutes: 'Minutes',
  place: 'Place',
  assessment: 'Results of',
  /** What stands in a part of the form, so that it need not be opened to be agreed with. */
  focusOf: (codes: readonly string[]) => `Focus: ${codes.length === 0 ? 'none yet' : codes.join(', ')}`,
  rolesOf: (facilitator: string) => (facilitator === '' ? 'Roles' : `Roles: ${facilitator} facilitates`),
  rolesHint: 'In turn, from your last meetings.',
  nobody: 'Nobody',
  boxesOf: (count: number) => `Boxes: ${count} in order, with their minutes`,
  boxesHint: (minutes: number) =>
    `They always add up to ${minutes} minutes. The arrows move a box; so does Alt with an arrow key.`,
  boxTitle: (place: number) => `Title of box ${place}`,
  boxMinutes: (title: string) => `Minutes for ${title}`,
  up: (title: string) => `Move ${title} up`,
  down: (title: string) => `Move ${title} down`,
  remove: (title: string) => `Take ${title} out`,
  more: 'Prompts, lead',
  moreOf: (title: string) => ` and numbers of ${title}`,
  protocol: 'How we work in it',
  prompts: 'Prompts, one on each line',
  lead: 'Who leads it',
  look: 'We look at',
  add: 'Add a box',
  newBox: 'Our topic',
  moved: (title: string, place: number, of: number) => `${title} is box ${place} of ${of}.`,
  template: 'These boxes in every agenda',
  keep: 'Keep them for our team',
  original: 'Back to the original',
  kept: 'From now on, agendas of this kind begin with these boxes.',
  isOwn: "These are your team's own boxes.",
  isOriginal: 'The original boxes are back.',
  names: 'Name students in it (otherwise counts only)',
  share: (withEmail: number, members: number) =>
    withEmail === members
      ? `Share it with ${members === 1 ? 'our one member' : `all ${members} members`}; no mail is sent`
      : `Share it with the ${withEmail} of ${members} members who have an e-mail address; no mail is sent`,
  make: 'Make agenda',
  ready: 'The agenda is ready.',
  madeBefore: 'This meeting has an agenda already. It was left as it is.',
  hasAgenda: (maker: string) =>
    maker === ''
      ? 'This meeting has an agenda already.'
      : `This meeting has an agenda already, made by ${maker}. Whoever made it can refresh and share it.`,
  anew: 'Make another one',
  open: (title: string) => `Open ${title}`,
  openAgenda: 'Open the agenda',
  refresh: 'Refresh numbers',
  refreshed: (blocks: number) =>
    blocks === 0 ? 'This agenda has no numbers to refresh.' : 'The numbers are up to date. Your notes were left alone.',
  moveOrKeep: (students: number) =>
    students === 1
      ? 'One level changed since the agenda was made. Move or keep?'
      : `${students} levels changed since the agenda was made. Move or keep?`,
  change: (change: {
    readonly student: string;
    readonly from: string;
    readonly to: string;
    readonly learning: string;
  }) => `${change.student}: ${change.from} to ${change.to} on ${change.learning}`,
  shareNow: "Share it with the team's members",
  shared: 'The members can open it. No mail was sent.',
  tooFew: (boxes: number) => `There must be at least a minute for each of the ${boxes} boxes.`,
} as const;
