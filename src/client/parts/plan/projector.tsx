/** While a projector is on, names are hidden until somebody taps them. */
import { type useNames, useShownNames } from '../../results/names';

export function ProjectorTick({
  names,
  onChange,
}: {
  readonly names: ReturnType<typeof useNames>;
  readonly onChange?: () => void;
}) {
  return (
    <label class="projector" title="Hides names until you tap them.">
      <input
        type="checkbox"
        checked={names.hidden}
        onChange={(event) => {
          names.setHidden(event.currentTarget.checked);
          onChange?.();
        }}
      />
      Projector on
    </label>
  );
}

/** The name, or while a projector is on a button that shows it. */
export function PersonName({ id, name }: { readonly id: string; readonly name: string }) {
  const names = useShownNames();
  if (names.isShown(id)) return <>{name}</>;
  return (
    <button type="button" class="hidden-name" title="Show the name" onClick={() => names.show(id)}>
      Name hidden
    </button>
  );
}
