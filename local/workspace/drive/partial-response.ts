/**
 * Google's `fields` parameter: which parts of an answer come back. What was not asked for is absent, which is how
 * code that forgets to ask for `emailAddress` fails at Google, and must fail here.
 */

/** `null` selects everything below; otherwise the names to keep, each with what to keep of it. */
export type FieldSelection = ReadonlyMap<string, FieldSelection> | null;

/**
 * Reads `id,name,permissions(id,role)`, `files/id`, `*`.
 * @param refuse throws the API's own error; it is given the part that is not in the grammar
 */
export function readFields(text: string, refuse: (part: string) => never): FieldSelection {
  const tokens = text.replace(/\s+/g, '').match(/[A-Za-z_][A-Za-z0-9_]*|./g) ?? [];
  let at = 0;
  const name = (): string => {
    const token = tokens[at];
    if (token === undefined || !/^([A-Za-z_]|\*$)/.test(token)) return refuse(token ?? text);
    at += 1;
    return token;
  };
  const list = (): FieldSelection => {
    const chosen: [string, FieldSelection][] = [];
    do chosen.push([name(), below()]);
    while (tokens[at] === ',' && ++at);
    return chosen.some(([field, inner]) => field === '*' && inner === null) ? null : new Map(chosen);
  };
  const below = (): FieldSelection => {
    if (tokens[at] === '/') {
      at += 1;
      const field = name();
      const inner = below();
      return field === '*' && inner === null ? null : new Map([[field, inner]]);
    }
    if (tokens[at] !== '(') return null;
    at += 1;
    const inner = list();
    if (tokens[at] !== ')') refuse(tokens[at] ?? text);
    at += 1;
    return inner;
  };
  const selection = list();
  if (at < tokens.length) refuse(tokens[at] as string);
  return selection;
}

/** The part of `value` that `selection` keeps; lists are gone through item by item. */
export function selectFields(value: unknown, selection: FieldSelection): unknown {
  if (selection === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => selectFields(item, selection));
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const key = selection.has(name) ? name : '*';
    if (selection.has(key)) kept[name] = selectFields(member, selection.get(key) ?? null);
  }
  return kept;
}
