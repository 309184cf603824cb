/**
 * Students by learnings as a grid: colour, sign and percent in each cell. Only the rows in sight are drawn, so that
 * twelve hundred students scroll as easily as twelve. Arrow keys move, Enter explains, Space ticks a name.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hasResult, type MasteryCell } from '../../domain/mastery/judge';
import { shownPercent } from '../../domain/mastery/percent';
import type { Student } from '../../domain/roster';
import { inkOn, signOf } from './levels';
import { Name, useSpokenName } from './names';
import { useOpened } from './page-state';
import { type ChosenCell, cellId } from './students';
import { words } from './words';

const ROW = 30;
const NAME = 190;
const WIDEST = 120;
const NARROWEST = 54;
const ROOM = 640;
/** Rows drawn above and below those in sight. */
const SPARE = 6;

interface HeatMapProps {
  readonly students: readonly Student[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly chosen: ChosenCell | undefined;
  readonly onChoose: (cell: ChosenCell) => void;
}

export function HeatMap({ students, ticked, onTick, chosen, onChoose }: HeatMapProps) {
  const { learnings } = useOpened();
  const speak = useSpokenName();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(300);
  // The one cell that the Tab key reaches; column 0 is the name.
  const [at, setAt] = useState({ row: 0, column: 0 });
  // A cell that a key went to has the focus as soon as it is drawn: in this rendering, or in the one after a scroll.
  const awaited = useRef(false);
  useEffect(() => {
    setHeight(box.current?.clientHeight ?? 300);
  });
  // Another choice of the same students leaves the place as it is.
  const who = useMemo(() => students.map(({ id }) => id).join('\n'), [students]);
  useEffect(() => {
    setAt({ row: 0, column: 0 });
    if (box.current) box.current.scrollTop = 0;
  }, [who]);
  useLayoutEffect(() => {
    if (awaited.current) box.current?.querySelector<HTMLElement>(`[data-at="${at.row}:${at.column}"]`)?.focus();
  });
  const reached = (row: number, column: number): void => {
    awaited.current = false;
    if (row !== at.row || column !== at.column) setAt({ row, column });
  };
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(ROOM / learnings.length)));
  const upright = width < 84;
  const from = Math.max(0, Math.floor(top / ROW) - SPARE);
  const to = Math.min(students.length, Math.ceil((top + height) / ROW) + SPARE);
  const tick = (student: string): void => {
    const next = new Set(ticked);
    if (!next.delete(student)) next.add(student);
    onTick(next);
  };
  const move = (event: KeyboardEvent): void => {
    const next = stepOf(
      event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key,
      at,
      { rows: students.length, columns: learnings.length + 1 },
      Math.floor(height / ROW),
    );
    if (!next) return;
    event.preventDefault();
    const scroller = box.current;
    if (scroller) {
      const head = scroller.querySelector<HTMLElement>('thead')?.offsetHeight ?? 0;
      const above = next.row * ROW;
      if (above < scroller.scrollTop) scroller.scrollTop = above;
      else if (above + ROW + head > scroller.scrollTop + scroller.clientHeight)
        scroller.scrollTop = above + ROW + head - scroller.clientHeight;
      setTop(scroller.scrollTop);
    }
    awaited.current = true;
    setAt(next);
  };
  // Where the reached cell was scrolled away, the Tab key leads to the first row in sight instead.
  const isDrawn = at.row >= from && at.row < to;
  const reachable = isDrawn ? at.row : Math.min(students.length - 1, Math.ceil(top / ROW));
  const focusable = (row: number, column: number): 0 | -1 => (row === reachable && column === at.column ? 0 : -1);
  const everyone = students.every(({ id }) => ticked.has(id));
  const wide = NAME + width * learnings.length;
  return (
    <div class="heat" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move through its cells, so it is a grid
        role="grid"
        class={upright ? 'upright' : ''}
        style={{ width: `${wide}px` }}
        aria-label={words.heat.label}
        aria-rowcount={students.length + 1}
        aria-colcount={learnings.length + 1}
        onKeyDown={move}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="name" style={{ width: `${NAME}px` }}>
              <label>
                <input
                  type="checkbox"
                  checked={everyone}
                  aria-label={words.heat.selectAll}
                  onChange={() => onTick(new Set(everyone ? [] : students.map(({ id }) => id)))}
                />
                {words.heat.student}
              </label>
            </th>
            {learnings.map(({ code, statement }) => (
              <th scope="col" class="learning" key={code} title={statement} style={{ width: `${width}px` }}>
                <span>{code}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Unseen rows={from} />
          {students.slice(from, to).map((student, offset) => {
            const row = from + offset;
            return (
              <tr aria-rowindex={row + 2} key={student.id}>
                <th scope="row" class="name">
                  <span class="person">
                    <input
                      type="checkbox"
                      checked={ticked.has(student.id)}
                      aria-label={words.heat.select(speak(student))}
                      tabIndex={focusable(row, 0)}
                      data-at={`${row}:0`}
                      onFocus={() => reached(row, 0)}
                      onChange={() => tick(student.id)}
                    />
                    <Name student={student} />
                    <small>{student.section}</small>
                  </span>
                </th>
                {learnings.map(({ code }, place) => (
                  <HeatCell
                    key={code}
                    student={student}
                    learning={code}
                    name={speak(student)}
                    at={`${row}:${place + 1}`}
                    tabIndex={focusable(row, place + 1)}
                    isChosen={chosen?.student === student.id && chosen.learning === code}
                    onFocus={() => reached(row, place + 1)}
                    onChoose={() => onChoose({ student: student.id, learning: code })}
                  />
                ))}
              </tr>
            );
          })}
          <Unseen rows={students.length - to} />
        </tbody>
      </table>
    </div>
  );
}

/** The height of rows that are not drawn. */
function Unseen({ rows }: { readonly rows: number }) {
  return rows > 0 ? <tr style={{ height: `${rows * ROW}px` }} /> : null;
}

interface HeatCellProps {
  readonly student: Student;
  readonly learning: string;
  readonly name: string;
  readonly at: string;
  readonly tabIndex: 0 | -1;
  readonly isChosen: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function HeatCell({ student, learning, name, at, tabIndex, isChosen, onFocus, onChoose }: HeatCellProps) {
  const { mastery, scale } = useOpened();
  const cell = mastery.cells.get(student.id)?.get(learning);
  const cuts = (mastery.criteria.find((one) => one.learning.code === learning)?.scale ?? scale).levels.map(
    ({ from }) => from,
  );
  const known = hasResult(cell);
  return (
    <td class="cell">
      <button
        type="button"
        id={cellId({ student: student.id, learning })}
        class={isChosen ? 'result chosen' : 'result'}
        style={known ? { background: cell.level.colour, color: inkOn(cell.level.colour) } : {}}
        aria-label={`${name}, ${learning}: ${spoken(cell, cuts)}`}
        data-at={at}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onClick={onChoose}
      >
        {known ? (
          <>
            {signOf(cell.level, scale)} {shownPercent(cell.percent, cuts)}
            {cell.sureness.marks.includes('near-the-line') ? '≈' : ''}
          </>
        ) : (
          '–'
        )}
      </button>
    </td>
  );
}

function spoken(cell: MasteryCell | undefined, cuts: readonly number[]): string {
  if (!hasResult(cell)) return words.heat.noResultCell;
  const marks = cell.sureness.marks.map((mark) =>
    mark === 'few-points' ? words.heat.fewPoints : words.heat.nearTheLine,
  );
  return [cell.level.name, words.percent(shownPercent(cell.percent, cuts)), ...marks].join(', ');
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function stepOf(
  key: string,
  { row, column }: Place,
  size: { rows: number; columns: number },
  page: number,
): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(0, Math.min(size.rows - 1, nextRow)),
    column: Math.max(0, Math.min(size.columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(row + page, column);
    case 'PageUp':
      return to(row - page, column);
    case 'Ctrl+Home':
      return to(0, 0);
    case 'Ctrl+End':
      return to(size.rows - 1, size.columns - 1);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, size.columns - 1);
    default:
      return undefined;
  }
}
