/**
 * What the sidebar can show, in the order a team meets it. The sidebar is several pages, so that each opens quickly:
 * a page holds the views of a few panels, and asks the add-on for the page of any other. A new panel is one file, one
 * line here, one in the page that holds it, and one in the add-on's list of pages.
 */
export const PANELS = [
  { id: 'roster', title: 'Roster', about: 'Bring or update your class lists' },
  { id: 'learnings', title: 'Essential learnings', about: 'The few things every student must learn' },
  { id: 'assessment', title: 'New common assessment', about: 'From a form, a scan or a table to a scored gradebook' },
  { id: 'scores', title: 'Bring in scores', about: 'Google Forms, ZipGrade, Canvas, Classroom, any table' },
  { id: 'strategies', title: 'Strategies we used', about: 'One line a section, before you look at results' },
  { id: 'mastery', title: 'Update mastery', about: 'Who has learned what, from every attempt' },
  { id: 'why', title: 'Why this level?', about: 'What a result rests on, step by step' },
  { id: 'agenda', title: 'New agenda', about: 'A Doc with open actions, goals and numbers in it' },
  { id: 'minutes', title: 'Minutes', about: 'Who was there, what we decided, who does what' },
  { id: 'meetings', title: 'Our meetings', about: 'The last meetings, and what became of them' },
  { id: 'plan', title: 'New action plan', about: 'Groups, strategies and dates from the results' },
  { id: 'monitor', title: 'How our plans go', about: 'Checks, who moved, and what you decide' },
  { id: 'goals', title: 'Our goals', about: 'Where we began, where we are, where we aim' },
  { id: 'tried', title: 'What we tried', about: 'Strategies, and what we saw afterwards' },
  { id: 'team', title: 'Our team', about: 'Name, meeting, members, norms, scale and rules' },
  { id: 'access', title: 'Who can open this file', about: 'And who of them is not a member of your team' },
  { id: 'newYear', title: 'Start a new year', about: 'Keep learnings and assessments, empty students and scores' },
  { id: 'help', title: 'Help', about: 'Typing scores, your tabs, who can see what' },
] as const;

export type PanelId = (typeof PANELS)[number]['id'];
