/**
 * The two distributions that the methods need, from the regularised incomplete beta function. Written out because
 * they must be exact to 1e-9 and small enough to travel to the client; values are checked against SciPy in the tests.
 */

// Lanczos approximation with g = 7 and 9 terms (P. Godfrey's coefficients), good to about 1e-15.
const G = 7;
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function, for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, term, index) => (index === 0 ? term : total + term / (z + index)), 0);
  const t = z + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** I_x(a, b): the probability that Beta(a, b) lies below x. a, b > 0; x is held to 0..1. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The continued fraction converges fast on this side of the mean; on the other the symmetry is used.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(logFront) * betaFraction(x, a, b)) / a;
}

/** P(Beta(a, b) >= x). */
export function betaAbove(x: number, a: number, b: number): number {
  return betaBelow(1 - x, b, a);
}

/** The two-sided t value for a confidence interval: P(-t <= T <= t) = confidence, with df > 0 degrees of freedom. */
export function tForInterval(confidence: number, df: number): number {
  // P(|T| <= t) = 1 - I_{df / (df + t^2)}(df / 2, 1 / 2), which falls steadily as x = df / (df + t^2) rises.
  const outside = 1 - confidence;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200 && high - low > low * 1e-15; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, df / 2, 0.5) < outside) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return Math.sqrt((df * (1 - x)) / x);
}

const TINY = 1e-300;

/** Continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, section 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}
