/** The independent values that reference.py wrote, read once. */
import { readFileSync } from 'node:fs';

interface OptionReference {
  readonly count: number;
  readonly share: number;
  readonly upper: number;
  readonly middle: number;
  readonly lower: number;
  readonly r: number | null;
}

interface Reference {
  readonly items: {
    readonly points: number[];
    readonly scores: number[][];
    readonly p: number[];
    readonly itemRest: number[];
    readonly discrimination: number[];
    readonly alpha: number;
    readonly alphaWithout: number[];
    readonly sem: number;
  };
  readonly options: {
    readonly keys: string[];
    readonly answers: string[][];
    readonly tables: Record<string, OptionReference>[];
  };
  readonly growth: {
    readonly before: number[];
    readonly after: number[];
    readonly meanBefore: number;
    readonly meanAfter: number;
    readonly difference: number;
    readonly interval: [low: number, high: number];
    readonly dAv: number;
    readonly hedgesG: number;
    readonly normalisedGain: number;
    readonly corrections: [df: number, j: number][];
  };
  readonly sections: {
    readonly counts: [proficient: number, assessed: number][];
    readonly rho: number;
    readonly shrunk: number[];
    readonly above: number[] | null;
  }[];
  readonly distributions: {
    readonly betaBelow: [x: number, a: number, b: number, value: number][];
    readonly tForInterval: [confidence: number, df: number, t: number][];
    readonly logGamma: [x: number, value: number][];
    readonly sureness: [earned: number, possible: number, cut: number, value: number][];
  };
}

export const REFERENCE = JSON.parse(readFileSync(new URL('./reference.json', import.meta.url), 'utf8')) as Reference;
