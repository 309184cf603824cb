import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { pages } from '../../build/pages.mjs';
import { FIXTURE, plant } from './tree';

/** The one page of a tree whose source is `source`. */
async function page(name: string, source: string): Promise<string> {
  const built = await pages(plant({ [`src/client/pages/${name}.tsx`]: source }));
  return built.get(`${name}.html`) ?? 'not built';
}

function scriptOf(html: string): string {
  return /<script>(.*)<\/script>/s.exec(html)?.[1] ?? 'no script';
}

describe('a page', () => {
  it('is one file per src/client/pages/*.tsx', async () => {
    expect([...(await pages(FIXTURE)).keys()]).toEqual(['results.html', 'sidebar.html']);
    expect((await pages(plant({}))).size).toBe(0);
  });

  it('holds its style and its script, and opens links outside the frame', async () => {
    const html = (await pages(FIXTURE)).get('sidebar.html') ?? '';
    expect(html).toContain('<html lang="en">');
    // PLATFORM.md: "no top navigation: links need target="_blank"".
    expect(html).toContain('<base target="_blank">');
    expect(html).toContain('<style>body{margin:0}</style>');
    expect(html).toContain('<div id="app"></div>');
    expect(html).not.toMatch(/comment|src=|href=/);
  });

  it('is the same bytes every time, wherever the project lies', async () => {
    expect(await pages(plant({}, FIXTURE))).toEqual(await pages(FIXTURE));
  });

  it('says what its source says, without a backtick or two slashes in a row', async () => {
    // PLATFORM.md: "Comments are stripped from served pages, also `//...` inside template literals".
    const html = (await pages(FIXTURE)).get('results.html') ?? '';
    expect(html).not.toMatch(/`|\/\//);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    const browser = createContext({});
    runInContext(scriptOf(html), browser);
    expect(runInContext('JSON.stringify(shown)', browser)).toBe(
      JSON.stringify({
        namespace: 'http://www.w3.org/2000/svg',
        path: 'a//b///c',
        close: '</script><script>',
        template: 'one 2 ${three}',
        slash: true,
      }),
    );
  });

  it.each([
    ['document.title = "a ` mark";', 'The page dialog holds a backtick, which HtmlService misreads: '],
    [
      'document.title = String(/x\\//.test(document.title));',
      'The page dialog holds two slashes in a row, which HtmlService may take for a comment: ',
    ],
    ['document.title = "<!-- note";', 'The page dialog holds <!--, which HtmlService takes for its own'],
    ['document.title = "<?= data ?>";', 'The page dialog holds <?, which HtmlService takes for its own'],
    [
      'document.title = "https://fonts.example.org/a.woff?b=1";',
      "The page dialog names the address https://fonts.example.org/a.woff?b=1: nothing leaves the team's own Drive.",
    ],
    [
      'document.title = "http://www.w3.org.example.org/";',
      'The page dialog names the address http://www.w3.org.example',
    ],
    ['import "./missing";', 'src/client/pages/dialog.tsx:1:8 Could not resolve "./missing"'],
  ])('is not made of %s', async (source, sentence) => {
    await expect(page('dialog', source)).rejects.toThrow(
      expect.objectContaining({ name: 'BuildProblem', message: expect.stringContaining(sentence) }),
    );
  });

  it('may not name an address in its style either', async () => {
    const root = plant({
      'src/client/pages/dialog.tsx': 'import "./dialog.css";',
      'src/client/pages/dialog.css': '@import "https://fonts.example.org/a.css";',
    });
    await expect(pages(root)).rejects.toThrow('names the address https://fonts.example.org/a.css');
  });

  it.each([
    ['sidebar', 149, undefined],
    ['sidebar', 151, 'The page sidebar has 152 KB; at most 150 KB open quickly enough.'],
    ['results', 249, undefined],
    ['results', 251, 'The page results has 252 KB; at most 250 KB open quickly enough.'],
  ])('%s of about %i KB: %s', async (name, kilobytes, sentence) => {
    const built = page(name, `document.title = "${'a'.repeat(kilobytes * 1024)}";`);
    if (sentence) await expect(built).rejects.toThrow(expect.objectContaining({ message: sentence }));
    else await expect(built).resolves.toContain('aaa');
  });

  it('tells every fault of every page at once', async () => {
    const root = plant({
      'src/client/pages/one.tsx': 'document.title = "`";',
      'src/client/pages/two.tsx': 'document.title = "` http://example.org";',
    });
    await expect(pages(root)).rejects.toThrow(/page one .*\n.*page two .*\n.*page two /);
  });
});
