// jstat ships no types. Only what src/domain may use of it is declared: distributions and the gamma function.

declare module 'jstat' {
  /** A distribution with one parameter (`studentt`: degrees of freedom; `chisquare`: degrees of freedom). */
  interface OneParameter {
    pdf(x: number, parameter: number): number;
    cdf(x: number, parameter: number): number;
    inv(probability: number, parameter: number): number;
  }
  /** A distribution with two (`beta`: alpha, beta; `normal`: mean, standard deviation; `centralF`: both degrees of freedom). */
  interface TwoParameters {
    pdf(x: number, first: number, second: number): number;
    cdf(x: number, first: number, second: number): number;
    inv(probability: number, first: number, second: number): number;
  }
  export const jStat: {
    readonly studentt: OneParameter;
    readonly chisquare: OneParameter;
    readonly beta: TwoParameters;
    readonly normal: TwoParameters;
    readonly centralF: TwoParameters;
    gammafn(x: number): number;
    gammaln(x: number): number;
  };
}
