/** The boxes of a meeting: named, timed, put in order, with buttons and with the keyboard. */
import { useRef, useState } from 'preact/hooks';
import { changeMinutes, fitMinutes } from '../../../domain/planning/box-minutes';
import { Choice, PlainButton, TextArea, TextField, Tick } from '../controls';
import { texts } from './texts';

export interface FormBox {
  /** Stays with the box wherever it moves. */
  readonly key: number;
  readonly title: string;
  readonly minutes: number;
  readonly protocol: string;
  readonly prompts: readonly string[];
  readonly data: readonly string[];
  readonly lead: string;
}

interface Props {
  readonly boxes: readonly FormBox[];
  readonly onChange: (boxes: readonly FormBox[]) => void;
  readonly members: readonly string[];
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
}

export function BoxList({ boxes, onChange, members, blocks }: Props) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const total = boxes.reduce((sum, box) => sum + box.minutes, 0);
  const withMinutes = (next: readonly FormBox[], minutes: readonly number[]): void =>
    onChange(next.map((box, place) => ({ ...box, minutes: minutes[place] ?? box.minutes })));
  const change = (place: number, part: Partial<FormBox>): void =>
    onChange(boxes.map((box, at) => (at === place ? { ...box, ...part } : box)));
  const move = (place: number, by: 1 | -1, focus: string): void => {
    const [box, other] = [boxes[place], boxes[place + by]];
    if (!box || !other) return;
    onChange(boxes.map((each, at) => (at === place ? other : at === place + by ? box : each)));
    setSaid(texts.moved(box.title, place + by + 1, boxes.length));
    // The moved element loses the focus; the person goes on where it was, or on the other arrow at the end of the way.
    setTimeout(() => {
      const row = list.current?.querySelector(`[data-box="${box.key}"]`);
      const wanted = row?.querySelector<HTMLButtonElement>(focus);
      const target =
        wanted instanceof HTMLButtonElement && wanted.disabled
          ? row?.querySelector<HTMLElement>('.arrows button:enabled')
          : wanted;
      target?.focus();
    }, 0);
  };
  const remove = (place: number): void => {
    const rest = boxes.filter((_, at) => at !== place);
    withMinutes(
      rest,
      fitMinutes(
        rest.map((box) => box.minutes),
        total,
      ),
    );
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>('.arrows button:enabled')[0]?.focus(), 0);
  };
  const add = (): void => {
    const key = Math.max(0, ...boxes.map((box) => box.key)) + 1;
    const before = Math.max(0, boxes.length - 1);
    const box = { key, title: texts.newBox, minutes: 5, protocol: '', prompts: [], data: [], lead: '' };
    const next = [...boxes.slice(0, before), box, ...boxes.slice(before)];
    withMinutes(
      next,
      fitMinutes(
        next.map((each) => each.minutes),
        total,
      ),
    );
    setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-box="${key}"] input`)?.focus(), 0);
  };
  return (
    <>
      <p class="hint">{texts.boxesHint(total)}</p>
      <ol class="boxes" ref={list}>
        {boxes.map((box, place) => (
          <li
            key={box.key}
            data-box={box.key}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              event.preventDefault();
              const from =
                event.target instanceof HTMLInputElement
                  ? event.target.type === 'number'
                    ? 'input[type=number]'
                    : 'input'
                  : '.arrows button';
              move(place, event.key === 'ArrowUp' ? -1 : 1, from);
            }}
          >
            <div class="box-row">
              <input
                aria-label={texts.boxTitle(place + 1)}
                value={box.title}
                onInput={(event) => change(place, { title: event.currentTarget.value })}
              />
              <input
                type="number"
                min={1}
                max={total - boxes.length + 1}
                aria-label={texts.boxMinutes(box.title)}
                value={box.minutes}
                onChange={(event) =>
                  withMinutes(
                    boxes,
                    changeMinutes(
                      boxes.map((each) => each.minutes),
                      place,
                      Number(event.currentTarget.value) || 1,
                    ),
                  )
                }
              />
            </div>
            <div class="box-row arrows">
              <details>
                <summary>
                  {texts.more}
                  <span class="unseen">{texts.moreOf(box.title)}</span>
                </summary>
                <TextArea
                  label={texts.prompts}
                  rows={4}
                  value={box.prompts.join('\n')}
                  onChange={(value) => change(place, { prompts: value.split('\n') })}
                />
                <TextField
                  label={texts.protocol}
                  value={box.protocol}
                  onChange={(protocol) => change(place, { protocol })}
                />
                <Choice
                  label={texts.lead}
                  value={box.lead}
                  onChange={(lead) => change(place, { lead })}
                  options={[
                    { value: '', label: texts.nobody },
                    ...members.map((name) => ({ value: name, label: name })),
                  ]}
                />
                <fieldset>
                  <legend>{texts.look}</legend>
                  {blocks.map(({ id, title }) => (
                    <Tick
                      key={id}
                      label={title}
                      checked={box.data.includes(id)}
                      onChange={(on) =>
                        change(place, { data: on ? [...box.data, id] : box.data.filter((each) => each !== id) })
                      }
                    />
                  ))}
                </fieldset>
              </details>
              <button
                type="button"
                class="small up"
                aria-label={texts.up(box.title)}
                disabled={place === 0}
                onClick={() => move(place, -1, '.up')}
              >
                {'\u2191'}
              </button>
              <button
                type="button"
                class="small down"
                aria-label={texts.down(box.title)}
                disabled={place === boxes.length - 1}
                onClick={() => move(place, 1, '.down')}
              >
                {'\u2193'}
              </button>
              <button
                type="button"
                class="small"
                aria-label={texts.remove(box.title)}
                disabled={boxes.length === 1}
                onClick={() => remove(place)}
              >
                {'\u00d7'}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <PlainButton disabled={boxes.length >= total || boxes.length >= 20} onPress={add}>
        {texts.add}
      </PlainButton>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
