/**
 * Parses a tokenized formula into a tree, so that it can be checked and translated for the engine. A formula that
 * does not parse is what Sheets shows as `#ERROR!`.
 */
import { type Reference, type Token, tokenize } from './tokens';

export type Expression =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'prefix' | 'percent'; readonly operator: string; readonly operand: Expression }
  | { readonly kind: 'group'; readonly inner: Expression };

/** Binding powers: comparison, concatenation, sum, product, power; a sign binds tighter than a power, as in Sheets. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

class SyntaxFault extends Error {}

/** @returns the tree, or null when the text is not a formula */
export function parseFormula(source: string, decimal: '.' | ','): Expression | null {
  const body = source.startsWith('=') ? source.slice(1) : source;
  const tokens = tokenize(body, decimal).filter((token) => token.kind !== 'space');
  let position = 0;
  const peek = (): Token | undefined => tokens[position];
  const take = (): Token => {
    const token = tokens[position];
    if (!token) throw new SyntaxFault();
    position += 1;
    return token;
  };
  const expect = (text: string): void => {
    if (take().text !== text) throw new SyntaxFault();
  };

  const expression = (minimum: number): Expression => {
    let left = operand();
    for (;;) {
      const token = peek();
      if (token?.kind !== 'operator') return left;
      if (token.text === '%') {
        position += 1;
        left = { kind: 'percent', operator: '%', operand: left };
        continue;
      }
      const power = BINDING[token.text];
      if (power === undefined || power <= minimum) return left;
      position += 1;
      left = { kind: 'binary', operator: token.text, left, right: expression(power) };
    }
  };

  const operand = (): Expression => {
    const token = take();
    switch (token.kind) {
      case 'reference':
        return { kind: 'reference', reference: token.reference };
      case 'number':
        return { kind: 'number', value: token.value };
      case 'string':
        return { kind: 'string', value: token.value };
      case 'boolean':
        return { kind: 'boolean', value: token.value };
      case 'error':
        return { kind: 'error', code: token.text };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'function':
        return { kind: 'call', name: token.text.toUpperCase(), args: callArguments() };
      default:
        break;
    }
    if (token.text === '(') {
      const inner = expression(0);
      expect(')');
      return { kind: 'group', inner };
    }
    if (token.text === '-' || token.text === '+') {
      return { kind: 'prefix', operator: token.text, operand: expression(5) };
    }
    throw new SyntaxFault();
  };

  const callArguments = (): (Expression | null)[] => {
    expect('(');
    if (peek()?.text === ')') {
      position += 1;
      return [];
    }
    const args: (Expression | null)[] = [];
    for (;;) {
      const token = peek();
      args.push(token?.kind === 'separator' || token?.text === ')' ? null : expression(0));
      const end = take();
      if (end.text === ')') return args;
      if (end.kind !== 'separator') throw new SyntaxFault();
    }
  };

  try {
    const tree = expression(0);
    return position === tokens.length ? tree : null;
  } catch (fault) {
    if (fault instanceof SyntaxFault) return null;
    throw fault;
  }
}
