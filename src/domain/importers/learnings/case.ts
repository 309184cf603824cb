/** Learnings from a CASE package (1EdTech): items and their isChildOf associations as a tree in reading order. */
import * as v from 'valibot';
import { failure, type Problem, success } from '../../problem';
import { compareText } from '../../roster';
import type { Importer } from '../importer';
import type { Sources } from '../reading/sources';
import { oneLine } from '../reading/table';
import type { ImportedLearnings, LearningCandidate } from './imported-learnings';

const optionalText = v.optional(v.nullable(v.string()));
const ItemSchema = v.object({
  identifier: v.string(),
  fullStatement: optionalText,
  abbreviatedStatement: optionalText,
  humanCodingScheme: optionalText,
  listEnumeration: optionalText,
  CFItemType: optionalText,
});
const NodeSchema = v.object({ identifier: v.string() });
const AssociationSchema = v.object({
  associationType: v.string(),
  originNodeURI: NodeSchema,
  destinationNodeURI: NodeSchema,
  sequenceNumber: v.optional(v.nullable(v.number())),
});
const PackageSchema = v.object({
  CFDocument: v.optional(v.object({ title: optionalText })),
  CFItems: v.array(v.unknown()),
  CFAssociations: v.optional(v.array(v.unknown())),
});

type CaseItem = v.InferOutput<typeof ItemSchema>;
type Association = v.InferOutput<typeof AssociationSchema>;

export interface CaseOptions {
  /** Codes that the team has: a made code is none of them. */
  readonly codesInUse?: readonly string[];
  /** The team's code of a standard that came from a package before, by the standard's identifier. */
  readonly codeOfCaseId?: ReadonlyMap<string, string>;
}

export const casePackage: Importer<CaseOptions, ImportedLearnings> = {
  id: 'case',
  label: 'CASE standards package',
  recognise: (sources) => (packagesOf(sources).length > 0 ? 1 : 0),
  read: (sources, options) => {
    const problems: Problem[] = [];
    const packages = packagesOf(sources);
    const candidates: LearningCandidate[] = [];
    for (const { name, content } of packages)
      candidates.push(...readPackage(name, content, candidates, options, problems));
    const title = packages.map(({ content }) => content.CFDocument?.title ?? '').find((text) => text !== '') ?? '';
    if (candidates.length > 0) return success({ title: oneLine(title), candidates }, problems);
    return failure([...problems, noItems(sources.json[0]?.name ?? '')]);
  },
};

function packagesOf({ json }: Sources): { name: string; content: v.InferOutput<typeof PackageSchema> }[] {
  return json.flatMap(({ name, value }) => {
    const wrapped = v.safeParse(v.object({ CFPackage: v.unknown() }), value);
    const parsed = v.safeParse(PackageSchema, wrapped.success ? wrapped.output.CFPackage : value);
    return parsed.success ? [{ name, content: parsed.output }] : [];
  });
}

function readPackage(
  name: string,
  content: v.InferOutput<typeof PackageSchema>,
  before: readonly LearningCandidate[],
  options: CaseOptions,
  problems: Problem[],
): LearningCandidate[] {
  const items = new Map<string, CaseItem>();
  content.CFItems.forEach((raw, index) => {
    const item = v.safeParse(ItemSchema, raw);
    if (item.success && statementOf(item.output) !== '') items.set(item.output.identifier, item.output);
    else problems.push(unreadable(`${name}, item ${index + 1}`));
  });
  const children = childrenOf(items, (content.CFAssociations ?? []).flatMap(association));
  const coder = caseCodes([
    ...(options.codesInUse ?? []),
    ...before.map(({ code }) => code),
    ...[...items.values()].map(codeOf),
  ]);

  const candidates: LearningCandidate[] = [];
  const visited = new Set<string>();
  const visit = (identifier: string, depth: number, parentCode: string): void => {
    const item = items.get(identifier);
    // A standard under two parents is listed once; so a ring of parents ends too.
    if (!item || visited.has(identifier)) return;
    visited.add(identifier);
    const { code, isMade } = coder(options.codeOfCaseId?.get(identifier) ?? codeOf(item), parentCode);
    candidates.push({
      code,
      codeIsMade: isMade,
      statement: statementOf(item),
      iCan: '',
      unit: '',
      kind: oneLine(item.CFItemType ?? ''),
      depth,
      caseId: identifier,
    });
    for (const child of children.get(identifier) ?? []) visit(child, depth + 1, code);
  };
  for (const identifier of children.get(ROOT) ?? []) visit(identifier, 0, '');
  // Items that only hang on each other, or on an item that is not there.
  for (const identifier of items.keys()) visit(identifier, 0, '');
  return candidates;
}

const ROOT = '';

/** Children of each item, and of the root, in the package's order: sequence number, enumeration, place in the file. */
function childrenOf(items: ReadonlyMap<string, CaseItem>, associations: readonly Association[]): Map<string, string[]> {
  const parents = new Map<string, { parent: string; sequence: number }>();
  for (const { associationType, originNodeURI, destinationNodeURI, sequenceNumber } of associations) {
    const child = originNodeURI.identifier;
    if (associationType !== 'isChildOf' || !items.has(child) || parents.has(child)) continue;
    const parent = items.has(destinationNodeURI.identifier) ? destinationNodeURI.identifier : ROOT;
    parents.set(child, { parent, sequence: sequenceNumber ?? Number.MAX_SAFE_INTEGER });
  }
  const children = new Map<string, string[]>();
  for (const identifier of items.keys()) {
    const parent = parents.get(identifier)?.parent ?? ROOT;
    children.set(parent, [...(children.get(parent) ?? []), identifier]);
  }
  const sequence = (id: string): number => parents.get(id)?.sequence ?? Number.MAX_SAFE_INTEGER;
  const enumeration = (id: string): string => items.get(id)?.listEnumeration ?? '';
  for (const list of children.values())
    list.sort((a, b) => sequence(a) - sequence(b) || compareText(enumeration(a), enumeration(b)));
  return children;
}

/**
 * Codes for items: their own, or a readable made one: the parent's code with a number (`3.MD.B.3-2`), `EL1` at the top.
 * An own code that was given to an earlier item counts as missing, so that no two learnings share a code.
 */
function caseCodes(own: readonly string[]): (code: string, parentCode: string) => { code: string; isMade: boolean } {
  // As in the other ways to bring learnings, EL1 and el1 are one code to a person.
  const reserved = new Set(own.map((code) => code.toLowerCase()));
  const used = new Set<string>();
  const made = (parentCode: string): string => {
    for (let number = 1; ; number++) {
      const code = parentCode === '' ? `EL${number}` : `${parentCode}-${number}`;
      if (!used.has(code) && !reserved.has(code.toLowerCase())) return code;
    }
  };
  return (code, parentCode) => {
    const isMade = code === '' || used.has(code);
    const given = isMade ? made(code === '' ? parentCode : code) : code;
    used.add(given);
    return { code: given, isMade };
  };
}

function association(raw: unknown): Association[] {
  const parsed = v.safeParse(AssociationSchema, raw);
  return parsed.success ? [parsed.output] : [];
}

function codeOf(item: CaseItem): string {
  return oneLine(item.humanCodingScheme ?? '');
}

function statementOf(item: CaseItem): string {
  return oneLine(item.fullStatement ?? '') || oneLine(item.abbreviatedStatement ?? '');
}

function unreadable(where: string): Problem {
  return {
    code: 'case-item-unreadable',
    where,
    message: 'This item of the package has no statement or no identifier.',
    remedy: 'It is left out; type the learning by hand if it is needed.',
    severity: 'skip',
  };
}

function noItems(name: string): Problem {
  return {
    code: 'no-learnings',
    where: name === '' ? 'the pasted text' : name,
    message: 'This is not a CASE package with standards in it.',
    remedy: "Download the package from the state's CASE site as JSON, or paste codes and statements.",
    severity: 'stop',
  };
}
