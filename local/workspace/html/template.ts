/**
 * HtmlTemplate: scriptlets turned into a function of the script's own realm, so that a template can call the script's
 * functions (`include('Style')`) and see the properties that were set on it.
 */
import { type Kernel, nameService } from '../kernel/kernel';
import { createHtmlOutput, escapeHtml } from './output';

/**
 * @param html text with `<? code ?>`, `<?= escaped value ?>` and `<?!= value as it is ?>`
 * @returns a template; any property set on it is a variable of its scriptlets
 */
export function createHtmlTemplate(kernel: Kernel, html: string): GoogleAppsScript.HTML.HtmlTemplate {
  const variables = new Map<string, unknown>();
  const methods = {
    evaluate: () => createHtmlOutput(kernel, evaluated(html, variables)),
    getCode: () => templateCode(html),
    getCodeWithComments: () => templateCode(html),
    getRawContent: () => html,
  };
  const template = new Proxy({} as GoogleAppsScript.HTML.HtmlTemplate, {
    get(_target, key) {
      if (typeof key === 'symbol') return undefined;
      const method = Object.entries(methods).find(([name]) => name === key)?.[1];
      if (method === undefined) return key === 'toString' ? () => 'HtmlTemplate' : variables.get(key);
      return () => {
        kernel.enter(`HtmlTemplate.${key}`, 'builder');
        return method();
      };
    },
    set(_target, key, value) {
      if (key in methods) throw new TypeError(`Cannot set property ${String(key)} of HtmlTemplate`);
      variables.set(String(key), value);
      return true;
    },
  });
  return nameService(template, 'HtmlTemplate');
}

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** The body of a function of `_write` and `_escape` that writes the page. */
function templateCode(html: string): string {
  const lines: string[] = [];
  let from = 0;
  for (const match of html.matchAll(SCRIPTLET)) {
    lines.push(`_write(${JSON.stringify(html.slice(from, match.index))});`);
    const [whole, kind, code = ''] = match;
    lines.push(scriptlet(kind, code));
    from = match.index + whole.length;
  }
  lines.push(`_write(${JSON.stringify(html.slice(from))});`);
  return lines.join('\n');
}

function scriptlet(kind: string | undefined, code: string): string {
  if (kind === undefined) return code;
  const value = code.trim().replace(/;$/, '');
  return kind === '=' ? `_write(_escape(${value}));` : `_write(${value});`;
}

function evaluated(html: string, variables: ReadonlyMap<string, unknown>): string {
  let text = '';
  const write = (value: unknown): void => {
    text += value === undefined || value === null ? '' : String(value);
  };
  const escaped = (value: unknown): string => (value === undefined || value === null ? '' : escapeHtml(String(value)));
  // A scriptlet is code of the page's author, run where the script runs: that is what a template is.
  const page = new Function('_write', '_escape', ...variables.keys(), templateCode(html));
  page(write, escaped, ...variables.values());
  return text;
}
