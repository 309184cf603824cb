import { describe, expect, it } from 'vitest';
import { servedPage, withoutComments } from '../../../../local/workspace/html/served';
import { createHtmlService } from '../../../../local/workspace/html/service';
import { runningGate } from '../kernel/runningGate';

const html = createHtmlService(runningGate().gate, {
  'Sidebar.html': '<p>Hello</p>',
  Style: '<style>p { color: red }</style>',
  Page: '<? for (var i = 0; i < rows.length; i++) { ?><li><?= rows[i] ?></li><? } ?><?!= style ?>',
});

describe('HtmlService', () => {
  it('finds files with and without .html', () => {
    expect(html.createHtmlOutputFromFile('Sidebar').getContent()).toBe('<p>Hello</p>');
    expect(html.createHtmlOutputFromFile('Style.html').getContent()).toMatch('color: red');
    expect(() => html.createHtmlOutputFromFile('sidebar')).toThrow('No HTML file named sidebar was found.');
  });

  it('builds a page', () => {
    const page = html
      .createHtmlOutput('<p>')
      .setTitle('T')
      .setWidth(900)
      .setHeight(500)
      .append('x')
      .appendUntrusted('<b>');
    expect([page.getContent(), page.getTitle(), page.getWidth(), page.getHeight()]).toEqual([
      '<p>x&lt;b&gt;',
      'T',
      900,
      500,
    ]);
    expect(html.createHtmlOutput().getTitle()).toBeNull();
    expect(page.addMetaTag('viewport', 'width=device-width')).toBe(page);
    expect(() => page.addMetaTag('description', 'x')).toThrow(
      'The meta tag you specified is not allowed in this context.',
    );
  });

  it('refuses what is no text', () => {
    expect(() => html.createHtmlOutput(12 as never)).toThrow(
      "The parameters (Number) don't match the method signature",
    );
  });

  it('evaluates templates: code, escaped and raw values', () => {
    const template = html.createTemplateFromFile('Page');
    template.rows = ['a', '<b>'];
    template.style = html.createHtmlOutputFromFile('Style').getContent();
    expect(template.evaluate().getContent()).toBe('<li>a</li><li>&lt;b&gt;</li><style>p { color: red }</style>');
  });

  it('a template without its variable throws', () => {
    expect(() => html.createTemplate('<?= missing ?>').evaluate()).toThrow('missing is not defined');
  });

  it('another member throws its name', () => {
    expect(() => (html as unknown as { getUserAgent(): string }).getUserAgent()).toThrow(
      'not implemented: HtmlService.getUserAgent',
    );
  });
});

// PLATFORM, HtmlService: "Comments are stripped from served pages, also `//...` inside template literals: a bundle with
// backticks breaks"
describe('a served page', () => {
  it.each([
    ['HTML comments', '<p>a<!-- note --></p>', '<p>a</p>'],
    ['line comments', '<script>a(); // note\nb();</script>', '<script>a(); \nb();</script>'],
    ['block comments', '<script>a(/* note */1);</script>', '<script>a(1);</script>'],
    ['text that looks like one', '<p>https://a.example/*</p>', '<p>https://a.example/*</p>'],
    [
      'data that is no script',
      '<script type="application/json">{"u":"//x"}</script>',
      '<script type="application/json">{"u":"//x"}</script>',
    ],
    ['styles', '<style>/* kept */ p{}</style>', '<style>/* kept */ p{}</style>'],
  ])('%s', (_name, page, served) => {
    expect(servedPage(page)).toBe(served);
  });

  it.each([
    ['a link in a template literal', 'open(`https://a.example/x`);\nnext();', 'open(`https:\nnext();'],
    [
      'a block in a template literal',
      'f(`Apps Script is /*`);\nf(`fun and never*/ broken`);',
      'f(`Apps Script is  broken`);',
    ],
  ])('%s breaks the script', (_name, code, served) => {
    expect(withoutComments(code)).toBe(served);
  });

  it.each([
    'open("https://a.example/" + id);',
    "open('//a.example');",
    'x = a / b / c; // gone'.slice(0, 14),
    'r = /[/]\\/\\/x/g.test(s);',
    'if (x) return /\\/*/.exec(y);',
    'y = "it\\"s // fine";',
  ])('keeps %s', (code) => {
    expect(withoutComments(code)).toBe(code);
  });
});
