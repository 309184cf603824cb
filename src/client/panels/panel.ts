/** What a panel of the sidebar is. A new panel is one file and one line in index.ts. */
import type { ComponentChildren } from 'preact';
import type { Arrived } from '../server';
import type { ValueOf } from '../../jobs';

export type Home = Arrived<ValueOf<'home'>>;

export interface PanelProps {
  /** Where the team stands, as of the last answer. */
  readonly home: Home;
  /** Shows another panel. */
  readonly go: (panel: string) => void;
  /** Asks anew where the team stands; to be called after every change. */
  readonly refresh: () => Promise<void>;
}

export interface Panel {
  readonly id: string;
  readonly title: string;
  /** One line under the title on the home panel: what a person gets from it. */
  readonly about: string;
  readonly view: (props: PanelProps) => ComponentChildren;
  /** The paragraph behind the "?" of the panel. */
  readonly help: string;
}
