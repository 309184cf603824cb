/** The few controls that every panel is made of, each with its label. */
import type { ComponentChildren, TargetedClipboardEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../words';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line. The element's type is one of four; preact's types want to know which one when it compiles. */
export function TextField({
  label,
  hint,
  value,
  onChange,
  type = 'text',
  required,
  first,
}: FieldProps & {
  readonly type?: 'text' | 'date' | 'number' | 'time';
  readonly required?: boolean;
  /** The one thing that the panel asks for: a person can type at once. */
  readonly first?: boolean;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        type={type as 'text'}
        value={value}
        required={required}
        aria-describedby={hint ? `${id}h` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {hint ? (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function TextArea({
  label,
  hint,
  value,
  onChange,
  rows = 5,
  readPage,
}: FieldProps & {
  readonly rows?: number;
  /** What is pasted in place of the plain text, where the clipboard holds a page; undefined for the plain text. */
  readonly readPage?: (html: string) => string | undefined;
}) {
  const id = useId();
  const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const text = readPage?.(event.clipboardData?.getData('text/html') ?? '');
    if (text === undefined) return;
    event.preventDefault();
    event.currentTarget.setRangeText(text, event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end');
    onChange(event.currentTarget.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={hint ? `${id}h` : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
        onPaste={paste}
      />
      {hint ? (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function Choice({
  label,
  hint,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint ? (
        <p class="hint" id={`${id}h`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export function Tick({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** The one thing to press on a panel. While it runs it says so and cannot be pressed again. */
export function MainButton({
  running,
  disabled,
  onPress,
  children,
}: {
  readonly running?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="main" disabled={disabled || running} aria-busy={running} onClick={onPress}>
      {running ? words.working : children}
    </button>
  );
}

export function PlainButton({
  onPress,
  disabled,
  children,
}: {
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="plain" disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}

/** A Doc can be opened only by a press of the person: the button has the focus when the Doc is there. */
export function OpenButton({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  const link = useRef<HTMLAnchorElement>(null);
  // Once: a panel that is drawn again must not take the focus from where the person has gone.
  useEffect(() => link.current?.focus(), [url]);
  return (
    <a class="main" href={url} target="_blank" rel="noopener" ref={link}>
      {children}
    </a>
  );
}
