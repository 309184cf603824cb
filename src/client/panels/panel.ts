/** What a panel of the sidebar is; its title stands in catalogue.ts. */
import type { ComponentChildren } from 'preact';
import type { ValueOf } from '../../jobs';
import type { Arrived } from '../server';
import type { PanelId } from './catalogue';

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
  readonly id: PanelId;
  readonly view: (props: PanelProps) => ComponentChildren;
  /** The paragraph behind the "?" of the panel. */
  readonly help: string;
}
