/** Filter of a tab, its criteria, and which rows it hides. */
import { expose, type Kinds } from '../../kernel/kernel';
import type { Area } from '../address';
import { holds } from '../condition';
import { displayAt, scalarAt } from '../display/values';
import { sheetById, touch } from '../edit/cells';
import { sortArea } from '../edit/sort';
import type { FilterColumn, SheetState, SpreadsheetModel } from '../model';
import { requireEditable } from '../permission';
import { type Context, fixedHandle } from './context';
import { CONDITION_KINDS, conditions, criterionMethods, scriptValues } from './criteria';
import { ENUMS, enumValue } from './enums';
import { requireSignature, whole } from './signature';

type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type CriteriaBuilder = Omit<
  GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder,
  'withCriteria' | 'whenDateAfter' | 'whenDateBefore' | 'whenDateEqualTo' | 'whenFormulaSatisfied'
>;

const EMPTY: FilterColumn = { criteria: null, values: [], hiddenValues: [] };
const CRITERIA = new WeakMap<object, FilterColumn>();
const b = 'builder' as const;

const CRITERIA_KINDS: Kinds<Criteria> = {
  copy: b,
  getCriteriaType: b,
  getCriteriaValues: b,
  getHiddenValues: b,
  getVisibleValues: b,
};

function readers(context: Context, column: () => FilterColumn) {
  return {
    getCriteriaType: () =>
      enumValue<GoogleAppsScript.Spreadsheet.BooleanCriteria>(
        ENUMS.BooleanCriteria as unknown as Record<string, unknown>,
        column().criteria ?? '',
      ),
    getCriteriaValues: () => scriptValues(context, column().values),
    getHiddenValues: () => [...column().hiddenValues],
    getVisibleValues: (): string[] => [],
  };
}

function filterCriteria(context: Context, column: FilterColumn): Criteria {
  const made = expose<Criteria>(context.kernel, 'FilterCriteria', CRITERIA_KINDS, {
    copy: () => filterCriteriaBuilder(context, column),
    ...readers(context, () => column),
  });
  CRITERIA.set(made, column);
  return made;
}

const BUILDER_KINDS: Kinds<CriteriaBuilder> = {
  build: b,
  copy: b,
  getCriteriaType: b,
  getCriteriaValues: b,
  getHiddenValues: b,
  getVisibleValues: b,
  setHiddenValues: b,
  setVisibleValues: b,
  ...CONDITION_KINDS,
};

/** `newFilterCriteria()`. */
export function filterCriteriaBuilder(
  context: Context,
  start: FilterColumn = EMPTY,
): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
  let column = start;
  const when = criterionMethods(context, 'FilterCriteriaBuilder', (criteria, values) => {
    column = { ...column, criteria, values };
    return made;
  });
  const made = expose<CriteriaBuilder>(context.kernel, 'FilterCriteriaBuilder', BUILDER_KINDS, {
    build: () => filterCriteria(context, column),
    copy: () => filterCriteriaBuilder(context, column),
    ...readers(context, () => column),
    setHiddenValues(...args: unknown[]) {
      requireSignature('FilterCriteriaBuilder.setHiddenValues', args, ['Array']);
      column = { ...column, hiddenValues: (args[0] as unknown[]).map(String) };
      return made;
    },
    setVisibleValues(): GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder {
      throw new Error('Visible values are not currently supported.');
    },
    ...conditions(when),
  }) as GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
  return made;
}

const FILTER_KINDS: Kinds<GoogleAppsScript.Spreadsheet.Filter> = {
  getColumnFilterCriteria: 'read',
  getRange: 'read',
  remove: 'write',
  removeColumnFilterCriteria: 'write',
  setColumnFilterCriteria: 'write',
  sort: 'write',
};

/** Adds a filter to a rectangle. */
export function createFilter(context: Context, sheet: SheetState, area: Area): GoogleAppsScript.Spreadsheet.Filter {
  requireEditable(sheet, area, context.actor());
  if (sheet.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
  sheet.filter = { area, columns: {} };
  touch(context.model);
  return filter(context, sheet.id);
}

/** The filter of a tab as a script sees it. */
export function filter(context: Context, sheetId: number): GoogleAppsScript.Spreadsheet.Filter {
  const { model } = context;
  const state = () => {
    const sheet = sheetById(model, sheetId);
    if (!sheet.filter) throw new Error('The filter no longer exists.');
    return { sheet, filter: sheet.filter };
  };
  const edit = (column: unknown, next: FilterColumn | null): GoogleAppsScript.Spreadsheet.Filter => {
    const { sheet, filter: current } = state();
    requireEditable(sheet, current.area, context.actor());
    const at = whole(column);
    if (at < current.area.left || at > current.area.right) throw new Error('The column is outside the filter range.');
    const { [at]: _gone, ...others } = current.columns;
    current.columns = next ? { ...others, [at]: next } : others;
    touch(model);
    return made;
  };
  const made: GoogleAppsScript.Spreadsheet.Filter = expose<GoogleAppsScript.Spreadsheet.Filter>(
    context.kernel,
    'Filter',
    FILTER_KINDS,
    {
      getRange: () => context.range(fixedHandle(sheetId, state().filter.area)),
      getColumnFilterCriteria(...args: unknown[]) {
        requireSignature('Filter.getColumnFilterCriteria', args, ['number']);
        const column = state().filter.columns[whole(args[0])];
        return column ? filterCriteria(context, column) : null;
      },
      setColumnFilterCriteria(...args: unknown[]) {
        requireSignature('Filter.setColumnFilterCriteria', args, ['number', 'FilterCriteria?']);
        const given = args[1];
        return edit(args[0], typeof given === 'object' && given !== null ? (CRITERIA.get(given) ?? null) : null);
      },
      removeColumnFilterCriteria(...args: unknown[]) {
        requireSignature('Filter.removeColumnFilterCriteria', args, ['number']);
        return edit(args[0], null);
      },
      remove() {
        const { sheet, filter: current } = state();
        requireEditable(sheet, current.area, context.actor());
        sheet.filter = null;
        touch(model);
      },
      sort(...args: unknown[]) {
        requireSignature('Filter.sort', args, ['number', 'Boolean']);
        const { sheet, filter: current } = state();
        requireEditable(sheet, current.area, context.actor());
        if (current.area.bottom > current.area.top) {
          const body = { ...current.area, top: current.area.top + 1 };
          sortArea(model, sheet, body, [{ column: whole(args[0]), ascending: args[1] as boolean }]);
        }
        return made;
      },
    },
  );
  return made;
}

/** Rows that the tab's filter hides, from 1. */
export function filteredRows(model: SpreadsheetModel, sheet: SheetState): Set<number> {
  const hidden = new Set<number>();
  const state = sheet.filter;
  if (!state) return hidden;
  for (let row = state.area.top + 1; row <= Math.min(state.area.bottom, sheet.maxRows); row += 1) {
    const shown = Object.entries(state.columns).every(([key, column]) => {
      const at = Number(key);
      if (column.hiddenValues.includes(displayAt(model, sheet, row, at))) return false;
      if (column.criteria === null) return true;
      return holds(model, sheet, row, at, column.criteria, column.values, () => scalarAt(model, sheet, row, at));
    });
    if (!shown) hidden.add(row);
  }
  return hidden;
}
