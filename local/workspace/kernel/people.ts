/**
 * The people of the file: what each may do with it, which language they read, and which scopes they granted. Consent is
 * granular: any scope may be refused by itself.
 */
import type { Person } from './kernel';

export interface PersonOptions extends Person {
  /** Language of the person's account, default `en`. */
  readonly locale?: string;
}

export interface People {
  all(): readonly Person[];
  /** @throws Error when nobody has this e-mail */
  find(email: string): Person;
  localeOf(email: string): string;
  granted(email: string): ReadonlySet<string>;
  /** @param scope full address, one of the manifest's */
  grantScope(email: string, scope: string): void;
  refuseScope(email: string, scope: string): void;
  revokeAll(email: string): void;
  /** What the person may do with the file from now on. */
  setAccess(email: string, access: Person['access']): void;
}

/** Everybody has granted every scope of the manifest, until a scope is refused. */
export function createPeople(options: readonly PersonOptions[], manifest: readonly string[]): People {
  const owners = options.filter((person) => person.access === 'owner').length;
  if (owners !== 1) throw new Error(`a file has one owner, not ${owners}`);
  const grants = new Map(options.map((person) => [person.email, new Set(manifest)]));
  const people = new Map(options.map((person) => [person.email, person]));

  function find(email: string): PersonOptions {
    const person = people.get(email);
    if (person === undefined) throw new Error(`nobody has the e-mail ${email}`);
    return person;
  }

  function grantsOf(email: string): Set<string> {
    return grants.get(find(email).email) ?? new Set();
  }

  function changed(email: string, scope: string, granted: boolean): void {
    if (!manifest.includes(scope)) throw new Error(`${scope} is not a scope of the manifest`);
    if (granted) grantsOf(email).add(scope);
    else grantsOf(email).delete(scope);
  }

  return {
    all: () => [...people.values()],
    find,
    localeOf: (email) => find(email).locale ?? 'en',
    granted: grantsOf,
    grantScope: (email, scope) => changed(email, scope, true),
    refuseScope: (email, scope) => changed(email, scope, false),
    revokeAll: (email) => grantsOf(email).clear(),
    setAccess: (email, access) => {
      people.set(email, { ...find(email), access });
    },
  };
}
