/** Candidates as the tree they came from, and which of its branches a search leaves. */
import type { LearningCandidate } from '../../../domain/importers/learnings/imported-learnings';

export interface Branch {
  readonly candidate: LearningCandidate;
  readonly children: readonly Branch[];
}

/** The tree of candidates in reading order; a depth that skips a step hangs on the nearest above. */
export function treeOf(candidates: readonly LearningCandidate[]): readonly Branch[] {
  const roots: Branch[] = [];
  const path: { readonly depth: number; readonly children: Branch[] }[] = [];
  for (const candidate of candidates) {
    while (path.length > 0 && (path[path.length - 1]?.depth ?? 0) >= candidate.depth) path.pop();
    const children: Branch[] = [];
    (path[path.length - 1]?.children ?? roots).push({ candidate, children });
    path.push({ depth: candidate.depth, children });
  }
  return roots;
}

/** The branches that hold every word of a search, with the way down to them. */
export function searched(branches: readonly Branch[], words: string): readonly Branch[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return branches;
  const fits = ({ code, statement }: LearningCandidate): boolean => {
    const text = `${code} ${statement}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  const kept = (branch: Branch): Branch[] => {
    if (fits(branch.candidate)) return [branch];
    const children = branch.children.flatMap(kept);
    return children.length > 0 ? [{ ...branch, children }] : [];
  };
  return branches.flatMap(kept);
}

/** Number of candidates on the branches. */
export function sizeOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}
