/**
 * Which functions and idioms the local engine was checked to compute as Sheets does. Anything else is refused aloud,
 * because the engine is silently wrong on some (a negated array comparison gives 0) and a wrong number must never pass.
 */
import type { Expression } from './syntax';
import type { Reference } from './tokens';

export class UnsupportedFormula extends Error {
  constructor(what: string) {
    super(`not supported by the local engine: ${what}`);
  }
}

/** How each argument of a function is read: one value, or a range of values. `*` repeats the last ones. */
type Parameter = 'value' | 'range' | 'either' | 'product';

interface Signature {
  readonly parameters: readonly Parameter[];
  readonly least: number;
  /** How many trailing parameters repeat. */
  readonly repeat?: number;
}

const sig = (least: number, parameters: string, repeat = 0): Signature => ({
  least,
  repeat,
  parameters: parameters.split(' ').filter(Boolean) as Parameter[],
});

export const CHECKED: Readonly<Record<string, Signature>> = {
  SUM: sig(1, 'either', 1),
  COUNT: sig(1, 'either', 1),
  COUNTA: sig(1, 'either', 1),
  COUNTBLANK: sig(1, 'range'),
  AVERAGE: sig(1, 'either', 1),
  MIN: sig(1, 'either', 1),
  MAX: sig(1, 'either', 1),
  MEDIAN: sig(1, 'either', 1),
  SUMIF: sig(2, 'range value range'),
  COUNTIF: sig(2, 'range value'),
  AVERAGEIF: sig(2, 'range value range'),
  SUMIFS: sig(3, 'range range value', 2),
  AVERAGEIFS: sig(3, 'range range value', 2),
  COUNTIFS: sig(2, 'range value', 2),
  SUMPRODUCT: sig(1, 'product', 1),
  INDEX: sig(2, 'range value value'),
  MATCH: sig(2, 'value range value'),
  IF: sig(2, 'value value value'),
  IFERROR: sig(2, 'value value'),
  IFNA: sig(2, 'value value'),
  AND: sig(1, 'value', 1),
  OR: sig(1, 'value', 1),
  NOT: sig(1, 'value'),
  ISNUMBER: sig(1, 'value'),
  ISTEXT: sig(1, 'value'),
  ISBLANK: sig(1, 'value'),
  ISERROR: sig(1, 'value'),
  ISNA: sig(1, 'value'),
  ROUND: sig(2, 'value value'),
  ROUNDUP: sig(2, 'value value'),
  ROUNDDOWN: sig(2, 'value value'),
  INT: sig(1, 'value'),
  ABS: sig(1, 'value'),
  MOD: sig(2, 'value value'),
  CONCATENATE: sig(1, 'value', 1),
  TEXT: sig(2, 'value value'),
  LEN: sig(1, 'value'),
  LEFT: sig(1, 'value value'),
  RIGHT: sig(1, 'value value'),
  MID: sig(3, 'value value value'),
  TRIM: sig(1, 'value'),
  UPPER: sig(1, 'value'),
  LOWER: sig(1, 'value'),
  EXACT: sig(2, 'value value'),
  SUBSTITUTE: sig(3, 'value value value'),
  DATE: sig(3, 'value value value'),
  TODAY: sig(0, ''),
  NA: sig(0, ''),
  ROW: sig(0, 'either'),
  COLUMN: sig(0, 'either'),
  HYPERLINK: sig(1, 'value value'),
};

/** Google has these and we do not: refused, where a name that Google lacks gives `#NAME?`. */
const GOOGLE_HAS = new Set(
  `ADDRESS ARRAYFORMULA ARRAY_CONSTRAIN AVERAGE.WEIGHTED AVERAGEA BYCOL BYROW CEILING CHAR CHOOSE CHOOSECOLS CHOOSEROWS CLEAN
  CODE COLUMNS CORREL COUNTUNIQUE COVAR DATEDIF DATEVALUE DAY DAYS DMAX DSUM EDATE EOMONTH EXP FACT FILTER FIND FLATTEN FLOOR
  FORMULATEXT FREQUENCY GOOGLEFINANCE HLOOKUP HOUR HSTACK IFS IMAGE IMPORTDATA IMPORTRANGE INDIRECT ISDATE ISEMAIL ISEVEN
  ISFORMULA ISLOGICAL ISODD ISREF ISURL JOIN LAMBDA LARGE LET LN LOG LOG10 LOOKUP MAKEARRAY MAP MAXIFS MINIFS MINUTE MODE MONTH
  N NETWORKDAYS NOW OFFSET PERCENTILE PERCENTRANK PI POWER PRODUCT PROPER QUARTILE QUERY QUOTIENT RAND RANDBETWEEN RANK REDUCE
  REGEXEXTRACT REGEXMATCH REGEXREPLACE REPLACE REPT ROWS SCAN SEARCH SECOND SEQUENCE SIGN SMALL SORT SORTN SPARKLINE SPLIT SQRT
  STDEV STDEV.P STDEV.S STDEVP SUBTOTAL SUMSQ SWITCH T TEXTJOIN TIME TIMEVALUE TOCOL TOROW TRANSPOSE TRUNC TYPE UNIQUE VALUE
  VAR VAR.P VAR.S VARP VLOOKUP VSTACK WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR YEAR ISERR CONCAT`.split(/\s+/),
);

function isRange(expression: Expression): expression is { kind: 'reference'; reference: Reference } {
  return expression.kind === 'reference' && expression.reference.to !== null;
}

function strip(expression: Expression): Expression {
  return expression.kind === 'group' ? strip(expression.inner) : expression;
}

/** Shape of a range, by the written corners; open edges make it unknown. */
function shapeOf(reference: Reference): string {
  const { from, to } = reference;
  if (!to || from.row === null || to.row === null || from.column === null || to.column === null) return 'open';
  return `${to.row - from.row}x${to.column - from.column}`;
}

/**
 * @param resolveName gives the reference that a named range stands for, or null
 * @throws UnsupportedFormula when the formula is outside of what was checked
 * @returns false when Sheets would show `#NAME?` for the whole formula
 */
export function checkFormula(tree: Expression, resolveName: (name: string) => Reference | null): boolean {
  let known = true;
  const value = (node: Expression | null): void => {
    if (node === null) throw new UnsupportedFormula('an empty argument');
    if (isRange(node)) throw new UnsupportedFormula('a range where one value is meant');
    switch (node.kind) {
      case 'group':
        value(node.inner);
        return;
      case 'prefix':
      case 'percent':
        value(node.operand);
        return;
      case 'binary':
        value(node.left);
        value(node.right);
        return;
      case 'call':
        call(node);
        return;
      case 'name': {
        const reference = resolveName(node.name);
        if (reference?.to) throw new UnsupportedFormula('a named range where one value is meant');
        if (!reference) known = false;
        return;
      }
      default:
        return;
    }
  };
  const product = (node: Expression, shapes: Set<string>): void => {
    const bare = strip(node);
    if (isRange(bare)) {
      shapes.add(shapeOf(bare.reference));
      return;
    }
    if (bare.kind === 'binary' && ['*', '=', '<>', '<', '>', '<=', '>='].includes(bare.operator)) {
      product(bare.left, shapes);
      product(bare.right, shapes);
      return;
    }
    value(bare);
  };
  const call = (node: Extract<Expression, { kind: 'call' }>): void => {
    const signature = CHECKED[node.name];
    if (!signature) {
      if (GOOGLE_HAS.has(node.name)) throw new UnsupportedFormula(`${node.name}()`);
      known = false;
      return;
    }
    const { parameters, least, repeat = 0 } = signature;
    const most = repeat > 0 ? Number.POSITIVE_INFINITY : parameters.length;
    if (node.args.length < least || node.args.length > most) {
      throw new UnsupportedFormula(`${node.name}() with ${node.args.length} arguments`);
    }
    const shapes = new Set<string>();
    for (const [index, arg] of node.args.entries()) {
      const fixed = parameters.length - repeat;
      const at = index < parameters.length ? index : fixed + ((index - fixed) % repeat);
      const parameter = parameters[at] ?? 'value';
      if (arg === null) throw new UnsupportedFormula('an empty argument');
      if (parameter === 'product') product(arg, shapes);
      else if (parameter === 'value') value(arg);
      // `#REF!` stands where a deleted tab's range stood.
      else if (arg.kind === 'reference' || arg.kind === 'error' || (arg.kind === 'name' && resolveName(arg.name)))
        continue;
      else if (parameter === 'range') throw new UnsupportedFormula(`${node.name}() without a range`);
      else value(arg);
    }
    if (node.name === 'SUMPRODUCT' && (shapes.size > 1 || shapes.has('open'))) {
      throw new UnsupportedFormula('SUMPRODUCT() over ranges of different or open shapes');
    }
  };
  value(tree);
  return known;
}
