/** Checks arguments as Apps Script does before it calls a method, with its words. */
import { serviceName } from '../../kernel/kernel';

/**
 * Types of parameters: a service's class name, or one of these. `any` is anything but undefined; `enum` is a value of
 * one of Google's enums; a trailing `?` also takes null.
 */
export type ParameterType = string;

function fits(value: unknown, type: ParameterType): boolean {
  if (type.endsWith('?')) return value === null || value === undefined || fits(value, type.slice(0, -1));
  switch (type) {
    case 'any':
      return true;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Array':
      return Array.isArray(value);
    case 'Matrix':
      return Array.isArray(value) && value.every((row) => Array.isArray(row));
    case 'Date':
      return value instanceof Date;
    case 'Object':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && serviceName(value) === undefined;
    case 'enum':
      return typeof value === 'object' && value !== null && 'ordinal' in value;
    default:
      return serviceName(value) === type;
  }
}

/** The name of a value's type as it stands in Google's message. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'number[]';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'number';
    case 'boolean':
      return 'Boolean';
    default:
      break;
  }
  const service = serviceName(value);
  return service === undefined ? '(class)' : `SpreadsheetApp.${service}`;
}

/** The error for arguments that fit no signature. */
export function wrongParameters(method: string, args: readonly unknown[]): Error {
  const names = args.map(typeName).join(',');
  return new Error(`The parameters (${names}) don't match the method signature for SpreadsheetApp.${method}.`);
}

/**
 * @param method `Range.setValue`
 * @param signatures one per overload
 * @throws Google's words when the arguments fit none
 */
export function requireSignature(
  method: string,
  args: readonly unknown[],
  ...signatures: readonly (readonly ParameterType[])[]
): void {
  const some = signatures.some(
    (types) => args.length === types.length && types.every((type, i) => fits(args[i], type)),
  );
  if (!some) throw wrongParameters(method, args);
}

/** A whole number from an argument that a signature check has passed: Apps Script drops the fraction. */
export function whole(value: unknown): number {
  return Math.trunc(value as number);
}
