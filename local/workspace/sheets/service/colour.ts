/** Colours as scripts give them, kept as `#rrggbb`. */

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  pink: '#ffc0cb',
  brown: '#a52a2a',
  cyan: '#00ffff',
  magenta: '#ff00ff',
  lime: '#00ff00',
  navy: '#000080',
  teal: '#008080',
  silver: '#c0c0c0',
  maroon: '#800000',
  olive: '#808000',
  transparent: '#ffffff',
};

/** `#rrggbb` of a colour in CSS notation; null when it is none that we know. */
export function cssColour(text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  return NAMED[lower] ?? null;
}

/** @throws when a text is no colour */
export function requiredColour(text: string): string {
  const colour = cssColour(text);
  if (colour === null) throw new Error(`Invalid argument: ${text}`);
  return colour;
}
