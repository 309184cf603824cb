/** Settings as a form holds them: what was read, what is typed now, and the difference to save. */
import { useState } from 'preact/hooks';
import { useJob } from '../use-job';
import type { GroupProps, SettingField } from './group';

/** Form state of some settings of the Team tab. */
export function useFields({ settings, reload }: GroupProps, keys: readonly SettingField[]) {
  const save = useJob('saveSettings');
  const [typed, setTyped] = useState<Partial<Record<SettingField, string>>>({});
  const read = (key: SettingField): string => settings.fields.find((field) => field.key === key)?.value ?? '';
  const fields = keys.flatMap((key) => {
    const to = typed[key];
    return to === undefined || to.trim() === read(key) ? [] : [{ key, from: read(key), to: to.trim() }];
  });
  return {
    value: (key: SettingField): string => typed[key] ?? read(key),
    about: (key: SettingField): string => settings.fields.find((field) => field.key === key)?.about ?? '',
    name: (key: SettingField): string => settings.fields.find((field) => field.key === key)?.name ?? key,
    locked: (key: SettingField): boolean => settings.locked.includes(key),
    set: (key: SettingField, value: string): void => setTyped({ ...typed, [key]: value }),
    setAll: (values: Partial<Record<SettingField, string>>): void => setTyped({ ...typed, ...values }),
    button: {
      running: save.running,
      changed: fields.length > 0,
      saved: save.value !== undefined,
      problems: save.problems,
      onSave: async (): Promise<void> => {
        const reply = await save.run({ fields });
        // Also after a refusal: a colleague's new value is what the form must show.
        await reload();
        if (reply?.ok) setTyped({});
      },
    },
  };
}
