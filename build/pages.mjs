/**
 * Makes one HTML file of each page: script and style inlined, because HtmlService serves single files, and written so
 * that Google's removal of comments finds nothing to remove (page-rules.mjs).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { pageFaults, withoutDoubleSlash } from './page-rules.mjs';
import { BuildProblem, fromEsbuild } from './problem.mjs';
import { publisher } from './publisher.mjs';

const PAGES = 'src/client/pages';

/**
 * @param {string} root the repository, or a tree shaped like it
 * @returns {Promise<Map<string, string>>} file name (`sidebar.html`) to text, for each `src/client/pages/*.tsx`
 * @throws {BuildProblem} when a page does not compile or breaks a rule of page-rules.mjs
 */
export async function pages(root) {
  const names = pageNames(root);
  if (names.length === 0) return new Map();
  const { outputFiles } = await esbuild
    .build({
      absWorkingDir: root,
      entryPoints: names.map((name) => `${PAGES}/${name}.tsx`),
      outbase: PAGES,
      outdir: 'pages',
      bundle: true,
      format: 'iife',
      platform: 'browser',
      target: ['chrome109', 'safari16', 'firefox115'],
      // HtmlService strips `//...` inside template literals, so there are none.
      supported: { 'template-literal': false },
      minify: true,
      // Nothing from a tsconfig, so that the bytes depend on the sources alone; modules are strict.
      tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // The reader of CSV could fetch a file by its address; it never has to, and now it cannot.
      define: {
        'process.env.NODE_ENV': '"production"',
        XMLHttpRequest: 'undefined',
        SUPPORT_CONTACT: JSON.stringify(publisher(root).supportContact),
      },
      write: false,
      logLevel: 'silent',
    })
    .catch((error) => {
      throw fromEsbuild(error);
    });

  /** @param {string} name what esbuild made for a page, or '' */
  const made = (name) => outputFiles.find(({ path }) => path === join(root, 'pages', name))?.text.trim() ?? '';
  const built = names.map((name) => ({ name, script: made(`${name}.js`), style: made(`${name}.css`) }));
  const finished = built.map((page) => ({ ...page, html: htmlOf(page) }));
  const faults = finished.flatMap(pageFaults);
  if (faults.length > 0) throw new BuildProblem(faults);
  return new Map(finished.map(({ name, html }) => [`${name}.html`, html]));
}

/** @param {string} root @returns {string[]} names without extension, sorted */
function pageNames(root) {
  let files;
  try {
    files = readdirSync(join(root, PAGES));
  } catch {
    return [];
  }
  return files
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => file.slice(0, -'.tsx'.length))
    .sort();
}

/**
 * The page renders into `#app`. Links must leave the frame that Google puts the page into: hence the base target.
 * @param {{script: string, style: string}} page
 */
function htmlOf({ script, style }) {
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<base target="_blank">',
    '<title>Common Ground</title>',
    ...(style ? [`<style>${withoutDoubleSlash(style)}</style>`] : []),
    '</head>',
    '<body>',
    '<div id="app"></div>',
    `<script>${withoutDoubleSlash(script).replace(/<\/(?=script)/gi, '<\\/')}</script>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}
