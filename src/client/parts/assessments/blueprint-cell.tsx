/** A cell of the blueprint that is typed into, with what its value means below it. */
export function Cell({
  label,
  value,
  size,
  onChange,
  says = '',
  title,
}: {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly onChange: (value: string) => void;
  /** What the value means, in words. */
  readonly says?: string;
  readonly title?: string;
}) {
  return (
    <td {...(title ? { title } : {})}>
      <input
        type="text"
        aria-label={label}
        value={value}
        size={size}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {says === '' ? null : <span class="says">{says}</span>}
    </td>
  );
}
