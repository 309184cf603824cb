/** What a key does in the grid while nothing is edited; what it means is said in keys.ts. */
import type { TargetedKeyboardEvent } from 'preact';
import type { CellShown, PersonAct } from '../../worker/protocol';
import type { Connection } from '../connection';
import { jumpOnPage, lastCell } from '../edges-on-page';
import type { Live } from '../live';
import type { GridActions } from './actions';
import { indexAt, shownFrom, startOf } from './geometry';
import { gridKey } from './keys';
import type { Layout } from './layout';
import { areaOf, type Direction, neighbour, type Place, type Selection, selectionOf } from './selection';
import { linesSelected } from './whole-lines';

/** The hands that a key moves, and what they stand on at the moment. */
export interface KeyHands {
  readonly layout: Layout;
  readonly selection: Selection;
  readonly sheetId: number;
  readonly live: Live;
  readonly connection: Connection;
  readonly act: (act: PersonAct) => Promise<boolean>;
  readonly select: (selection: Selection) => void;
  /** To one cell, or the selection so far with this cell as its other corner. */
  readonly moveTo: (place: Place, extend: boolean) => void;
  /** Where Tab or Enter goes. */
  readonly next: (direction: Direction) => Selection;
  readonly edit: (place: Place, text?: string) => void;
  readonly cellAt: (place: Place) => CellShown | undefined;
  readonly toggle: (place: Place) => void;
  readonly openChoices: (place: Place) => void;
  readonly contextMenu: GridActions['contextMenu'];
  readonly follow: (link: string) => void;
  readonly stepTab: (step: 1 | -1) => void;
  readonly pasteValuesOnly: () => void;
}

/** Does what the pressed key means; a key that is none of the grid's business is left to the browser. */
export function actOnKey(event: TargetedKeyboardEvent<HTMLDivElement>, hands: KeyHands): void {
  const { layout, selection, sheetId, cellAt, moveTo } = hands;
  const { rows, columns } = layout;
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v') {
    hands.pasteValuesOnly();
    return;
  }
  const meant = gridKey(event);
  if (meant === null) return;
  const begins = meant.key === 'type' || (meant.key === 'toggle' && cellAt(selection.anchor)?.checkbox !== true);
  // The browser itself puts the letter into the box, so that every keyboard and input method works.
  if (!begins) event.preventDefault();
  const from = 'extend' in meant && meant.extend ? selection.far : selection.anchor;
  switch (meant.key) {
    case 'move':
      if (meant.toEdge) {
        const here = jumpOnPage(hands.live, layout, from, meant.direction);
        if (here !== null) moveTo(here, meant.extend);
        else {
          void hands.connection
            .ask('jump', sheetId, from.row, from.column, meant.direction)
            .then((place) => moveTo(place, meant.extend));
        }
      } else moveTo(neighbour(from, meant.direction, rows, columns), meant.extend);
      return;
    case 'page':
      moveTo(pageAway(layout, from, meant.direction), meant.extend);
      return;
    case 'rowStart':
      moveTo({ row: from.row, column: shownFrom(columns, 1, 1) ?? 1 }, meant.extend);
      return;
    case 'rowEnd':
    case 'sheetEnd':
      void lastCell(hands).then((last) => {
        moveTo(meant.key === 'sheetEnd' ? last : { row: from.row, column: last.column }, meant.extend);
      });
      return;
    case 'sheetStart':
      moveTo({ row: shownFrom(rows, 1, 1) ?? 1, column: shownFrom(columns, 1, 1) ?? 1 }, meant.extend);
      return;
    case 'next':
      hands.select(hands.next(meant.direction));
      return;
    case 'edit':
      hands.edit(selection.anchor);
      return;
    case 'choices':
      hands.openChoices(selection.anchor);
      return;
    case 'toggle':
      if (begins) hands.edit(selection.anchor, '');
      else hands.toggle(selection.anchor);
      return;
    case 'type':
      hands.edit(selection.anchor, '');
      return;
    case 'clear':
      void hands.act({ do: 'clear', with: [sheetId, areaOf(selection)] });
      return;
    case 'selectAll':
      hands.select(linesSelected(layout, 'all', 1, 1));
      return;
    case 'selectColumns':
    case 'selectRows': {
      const { top, bottom, left, right } = areaOf(selection);
      hands.select(
        meant.key === 'selectRows'
          ? linesSelected(layout, 'row', top, bottom)
          : linesSelected(layout, 'column', left, right),
      );
      return;
    }
    case 'openLink': {
      const link = cellAt(selection.anchor)?.link;
      if (link !== undefined) hands.follow(link);
      return;
    }
    case 'contextMenu': {
      const box = document.getElementById(event.currentTarget.getAttribute('aria-activedescendant') ?? '');
      const { left = 80, bottom = 80 } = box?.getBoundingClientRect() ?? {};
      hands.contextMenu(clickedOn(layout, selection), { x: left + 12, y: bottom });
      return;
    }
    case 'tab':
      hands.stepTab(meant.step);
      return;
  }
}

/** The cell one window further. */
function pageAway({ rows, frozenHeight }: Layout, from: Place, direction: Direction): Place {
  const height = (document.querySelector('.grid')?.clientHeight ?? 500) - frozenHeight - 60;
  const start = startOf(rows, from.row) + (direction === 'down' ? height : -height);
  const row = indexAt(rows, Math.max(0, start));
  return { row: shownFrom(rows, row, 1) ?? from.row, column: from.column };
}

/** Whose menu the key opens: that of whole columns, of whole rows, or of a cell. */
function clickedOn({ rows, columns }: Layout, selection: Selection): 'row' | 'column' | 'cell' {
  const { top, bottom, left, right } = areaOf(selection);
  if (bottom === rows.count && top === 1) return 'column';
  return right === columns.count && left === 1 ? 'row' : 'cell';
}

/** Makes a move of {@link KeyHands}. */
export function movedTo({ anchor }: Selection, place: Place, extend: boolean): Selection {
  return extend ? selectionOf(anchor, place) : selectionOf(place);
}
