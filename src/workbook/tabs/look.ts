/** The look that all tabs share: quiet colours and one accent. */

export const ACCENT = '#1a6b62';
/** Behind header cells. */
export const HEADER_BACKGROUND = '#e3efed';
/** Behind the frozen rows that formulas read. */
export const INFO_BACKGROUND = '#f5f8f7';
/** Behind columns that the add-on computes. */
export const COMPUTED_BACKGROUND = '#f8f9fa';

/** Behind the first row of a section. */
export const SEPARATOR_BACKGROUND = '#dbe3e6';

/** Tab colours by what a tab is for. */
export const TAB_COLOURS = {
  students: ACCENT,
  assessments: '#3d6fa5',
  results: '#7d5ba6',
  team: '#8a8f94',
  meetings: '#b0722a',
} as const;

/** Pale backgrounds that tell sections apart, the same on every tab; assigned by the order of section names. */
export const SECTION_COLOURS = ['#fdf3e1', '#e8f1fa', '#eef6e7', '#f6ebf5', '#fbeae6', '#e6f4f4', '#f2f0e3', '#ececf6'];
