/** One group of settings: closed until opened, saved by itself, and told that it was. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../../../domain/problem';
import type { ValueOf } from '../../../jobs';
import type { Arrived } from '../../server';
import { MainButton } from '../controls';
import { ProblemList } from '../problems';

export type Settings = Arrived<ValueOf<'settings'>>;
export type SettingField = Settings['fields'][number]['key'];

export interface GroupProps {
  readonly settings: Settings;
  /** After a change: reads the settings again. */
  readonly reload: () => Promise<void>;
}

export function Group({
  title,
  now,
  lockedBy,
  children,
}: {
  readonly title: string;
  /** What it says at the moment, in a few words. */
  readonly now: string;
  /** Keys that the district set. */
  readonly lockedBy?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="group">
      <summary>
        <b>{title}</b>
        <span class="quiet">{lockedBy ? `${now} (set by your district)` : now}</span>
      </summary>
      {children}
    </details>
  );
}

export function SaveButton({
  running,
  changed,
  saved,
  problems,
  onSave,
}: {
  readonly running: boolean;
  readonly changed: boolean;
  readonly saved: boolean;
  readonly problems: readonly Problem[];
  readonly onSave: () => void;
}) {
  return (
    <>
      <MainButton running={running} disabled={!changed} onPress={onSave}>
        Save
      </MainButton>
      <p role="status" class="quiet">
        {saved && !changed ? 'Saved.' : ''}
      </p>
      <ProblemList problems={problems} />
    </>
  );
}
