/**
 * A short text that changes when anything changes that mastery is computed from, and stays when only the order of
 * rows or tabs does. It tells a team that what the Mastery tab shows is older than the scores.
 */
import type { MasteryInput } from './judge';

/** 16 hexadecimal digits. Two inputs with one fingerprint are the same in content, but for a chance of 1 in 10^16 or so. */
export function fingerprint(input: MasteryInput): string {
  const parts: (readonly unknown[])[] = [
    ['rule', input.teamRule.method, input.teamRule.parameter],
    ['proficient', input.scale.proficientRank],
    ...input.scale.levels.map((level) => ['level', level.rank, level.name, level.from]),
    ...input.learnings.map(({ code, proficientAt, rule }) => [
      'learning',
      code,
      proficientAt,
      rule?.method,
      rule?.parameter,
    ]),
    ...input.students.map(({ id, section, status }) => ['student', id, section, status]),
  ];
  let high = 0;
  let low = 0;
  // Added up, not chained: a sum does not care for order, and unlike exclusive-or it notices a row that stands twice.
  const take = (text: string): void => {
    const [h, l] = hash(text);
    high = (high + h) >>> 0;
    low = (low + l) >>> 0;
  };
  for (const part of parts) take(JSON.stringify(part.map((value) => value ?? null)));
  for (const learnings of input.evidence.values()) {
    for (const attempts of learnings.values()) {
      for (const { student, learning, assessment, givenOn, earned, possible, percent } of attempts)
        take(
          JSON.stringify([
            student,
            learning,
            assessment,
            givenOn ?? null,
            settled(earned),
            settled(possible),
            settled(percent),
          ]),
        );
    }
  }
  return hex(high) + hex(low);
}

/** Two independent 32-bit hashes of a text (cyrb53 by bryc, public domain, before its halves are joined). */
function hash(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}

/** Part points added in another order of columns differ in the last digits, which say nothing. */
function settled(value: number): number {
  return Number(value.toPrecision(12));
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
