/**
 * Before the first test: dist/ and dist-local/ are made of the sources as they are now. A build that fails does not stop
 * tests that need no bundle; it leaves no dist/, so those that need it fail and say so.
 */
import { buildIfChanged } from '../../build/build.mjs';
import { BuildProblem } from '../../build/problem.mjs';

export default async function setup(): Promise<void> {
  try {
    await buildIfChanged();
  } catch (error) {
    if (!(error instanceof BuildProblem)) throw error;
    process.stderr.write(`There is no bundle to test.\n${error.message}\n`);
  }
}
