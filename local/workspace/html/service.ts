/**
 * HtmlService: pages and templates from the files that were deployed with the script.
 */
import { serviceError, wrongSignature } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';
import { createHtmlOutput, SandboxMode, XFrameOptionsMode } from './output';
import { createHtmlTemplate } from './template';

type HtmlService = Pick<
  GoogleAppsScript.HTML.HtmlService,
  | 'SandboxMode'
  | 'XFrameOptionsMode'
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile'
>;

const SERVICE: Kinds<HtmlService> = {
  SandboxMode: 'constant',
  XFrameOptionsMode: 'constant',
  createHtmlOutput: 'builder',
  createHtmlOutputFromFile: 'builder',
  createTemplate: 'builder',
  createTemplateFromFile: 'builder',
};

/** @param files content by name, with or without `.html` */
export function createHtmlService(kernel: Kernel, files: Readonly<Record<string, string>>): HtmlService {
  const contents = new Map(Object.entries(files).map(([name, content]) => [withoutExtension(name), content]));

  function fileContent(name: string): string {
    const content = contents.get(withoutExtension(name));
    if (content === undefined) throw serviceError(`No HTML file named ${name} was found.`);
    return content;
  }

  return expose<HtmlService>(kernel, 'HtmlService', SERVICE, {
    SandboxMode,
    XFrameOptionsMode,
    createHtmlOutput: (html: unknown = '') => createHtmlOutput(kernel, text(html, 'createHtmlOutput')),
    createHtmlOutputFromFile: (name) => createHtmlOutput(kernel, fileContent(name)),
    createTemplate: (html: unknown) => createHtmlTemplate(kernel, text(html, 'createTemplate')),
    createTemplateFromFile: (name) => createHtmlTemplate(kernel, fileContent(name)),
  });
}

function withoutExtension(name: string): string {
  return name.replace(/\.html$/, '');
}

function text(html: unknown, method: string): string {
  if (typeof html !== 'string') throw wrongSignature(`HtmlService.${method}`, [html]);
  return html;
}
