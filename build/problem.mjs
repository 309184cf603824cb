/** A build that cannot go on says why in plain sentences; anything else that is thrown is a defect of the build. */

export class BuildProblem extends Error {
  /** @param {readonly string[]} sentences */
  constructor(sentences) {
    super(sentences.join('\n'));
    this.name = 'BuildProblem';
  }
}

/**
 * @param {unknown} error what esbuild threw
 * @returns {unknown} a BuildProblem with a sentence per message, or the error itself
 */
export function fromEsbuild(error) {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return error;
  return new BuildProblem(
    error.errors.map(({ text, location }) =>
      location ? `${location.file}:${location.line}:${location.column + 1} ${text}` : text,
    ),
  );
}
