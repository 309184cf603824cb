/** One item: the key first, then each wrong option with its share, the mistake that was expected, and who chose it. */
import { useState } from 'preact/hooks';
import type { Option } from '../../domain/analysis/distractors';
import { flagWords } from '../../domain/analysis/flags';
import type { ItemStatistics } from '../../domain/analysis/items';
import { textOfOption } from '../../domain/answer-options';
import { mistakesByOption } from '../../domain/planning/misconceptions';
import { Name } from './names';
import { useOpened } from './page-state';
import { words } from './words';

export function ItemDetail({ statistics }: { readonly statistics: ItemStatistics }) {
  const { item, n, full, blank, leftOut, options, flags } = statistics;
  const byOption = mistakesByOption(item.expectedMistake);
  const named = options?.options.some(({ answer }) => byOption.has(answer)) ?? false;
  return (
    <section class="item" aria-label={`${words.items.item} ${item.id}`}>
      <h2 class="title">
        {item.label.toLowerCase() === item.id.toLowerCase() ? item.label : `${item.id}: ${item.label}`}
      </h2>
      <p>
        {words.items.right(full, n)}
        {blank > 0 ? `, ${blank} ${words.items.blank}` : ''}
        {leftOut > 0 ? `, ${leftOut} ${words.items.leftOut}` : ''}.
      </p>
      {flags.map((flag) => (
        <p class="flag" key={flag.code}>
          ⚑ {flagWords(flag)}
        </p>
      ))}
      {options ? (
        <ul class="options">
          {options.options.map((option) => (
            <OptionRow
              key={option.answer}
              option={option}
              text={textOfOption(option.answer, item)}
              mistake={byOption.get(option.answer)}
            />
          ))}
          {options.blank > 0 ? (
            <li class="option">
              <span class="answer">{words.items.blank}</span>
              <span class="share">
                <i style={{ width: `${(100 * options.blank) / options.n}%` }} />
                <b>{words.percent(Math.round((100 * options.blank) / options.n))}</b>
              </span>
            </li>
          ) : null}
        </ul>
      ) : (
        <p class="quiet">{item.keys.length === 0 ? words.items.noKey : words.items.pointsOnly}</p>
      )}
      {item.expectedMistake !== '' && !named ? (
        <p>
          <b>{words.items.expected}:</b> {item.expectedMistake}
        </p>
      ) : null}
    </section>
  );
}

function OptionRow({
  option,
  text,
  mistake,
}: {
  readonly option: Option;
  /** The option's words, where students answered in words. */
  readonly text: string;
  readonly mistake: string | undefined;
}) {
  const { students } = useOpened();
  const [open, setOpen] = useState(false);
  const percent = Math.round(100 * option.share);
  return (
    <li class={option.right ? 'option right' : 'option'}>
      <span class="answer">
        <b>{option.answer}</b> {text} {option.right ? `✓ ${words.items.key}` : ''}
      </span>
      <span class="share">
        <i style={{ width: `${percent}%` }} />
        <b>{words.percent(percent)}</b>
      </span>
      {option.right || option.count === 0 ? (
        <span class="quiet">{words.items.chose(option.count)}</span>
      ) : (
        <button type="button" class="plain ask" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.items.hideWho : `${words.items.chose(option.count)}: ${words.items.who}`}
        </button>
      )}
      {mistake === undefined || option.right ? null : (
        <p class="mistake">
          {words.items.expected}: {mistake}
        </p>
      )}
      {open ? (
        <ul class="who">
          {option.students.map((id) => {
            const student = students.find((each) => each.id === id);
            return student ? (
              <li key={id}>
                <Name student={student} /> <small>{student.section}</small>
              </li>
            ) : null;
          })}
        </ul>
      ) : null}
    </li>
  );
}
