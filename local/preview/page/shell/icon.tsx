/** The few pictures of the page, drawn as lines so that they follow the text's colour. Names come from the buttons. */
import type { JSX } from 'preact';

const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  sheet: 'M5 3h14v18H5zM5 9h14M5 15h14M12 9v12',
  document: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  folder: 'M3 6h6l2 2h10v11H3z',
  file: 'M6 3h12v18H6z',
  plus: 'M12 5v14M5 12h14',
  list: 'M5 7h14M5 12h14M5 17h14',
  down: 'M7 10l5 5 5-5',
  funnel: 'M4 5h16l-6 8v6l-4-2v-4z',
  person: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 21c1-4 4-6 8-6s7 2 8 6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  back: 'M15 5l-7 7 7 7',
  drive: 'M8 4h8l6 10-4 6H6l-4-6zM8 4l6 10M16 4L6 20M2 14h20',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 018 0v3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
