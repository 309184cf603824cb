/**
 * The last argument of an advanced service's method: named options, untyped in Google's own types. They are read
 * here with their types; an option that we do not know fails loudly.
 */
import { invalidParameter } from './api-error';

type OptionType = 'string' | 'boolean' | 'number';

interface OptionValues {
  readonly string: string;
  readonly boolean: boolean;
  readonly number: number;
}

/** Which options a method takes. `ignored` ones are accepted and make no difference here (shared drives, caching). */
export type OptionTypes = Readonly<Record<string, OptionType>>;

export type Options<T extends OptionTypes> = { readonly [K in keyof T]: OptionValues[T[K]] | undefined };

/** Options that every Drive method takes and that change nothing in a Drive without shared drives. */
const ACCEPTED = {
  supportsAllDrives: 'boolean',
  supportsTeamDrives: 'boolean',
  prettyPrint: 'boolean',
  quotaUser: 'string',
} as const;

/**
 * Reads the options of a call.
 * @throws Drive's `Invalid Value` for a wrong type, `not implemented` for an option we do not know
 */
export function readOptions<T extends OptionTypes>(
  method: string,
  given: Readonly<Record<string, unknown>> | undefined,
  types: T,
): Options<T> {
  const known: OptionTypes = { ...ACCEPTED, ...types };
  for (const [name, value] of Object.entries(given ?? {})) {
    const type = known[name];
    if (type === undefined) throw new Error(`not implemented: ${method} option ${name}`);
    if (value !== undefined && typeof value !== type) throw invalidParameter(method, name);
  }
  return { ...given } as Options<T>;
}
