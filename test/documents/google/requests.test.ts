import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runBatch } from '../../../local/workspace/docs/batch';
import { renderDocument } from '../../../local/workspace/docs/render';
import { emptyDocument } from '../../../local/workspace/docs/tree';
import { AGENDAS } from '../../../src/documents/agendas';
import { agendaDoc } from '../../../src/documents/agendas/agenda-doc';
import { flowOf } from '../../../src/documents/flow';
import { textBetween } from '../../../src/documents/google/existing-text';
import { docRequests } from '../../../src/documents/google/requests';
import type { Line } from '../../../src/documents/model';
import { actionPlanDoc } from '../../../src/documents/plans/action-plan-doc';
import { plainParagraphs } from '../../../src/documents/render-text';
import { anyDoc } from '../arbitrary-doc';
import { agendaInput } from '../sample';
import { planInput } from '../sample-plan';
import { applyRequests, FRESH, paragraphsRead } from './unit-model';

it('writes any document so that a Doc reads back the same paragraphs, and no request is refused', () => {
  fc.assert(
    fc.property(anyDoc, (doc) => {
      const written = applyRequests(FRESH, docRequests(doc));
      expect(paragraphsRead(written)).toEqual(plainParagraphs(flowOf(doc)));
    }),
    { numRuns: 300 },
  );
});

it('is carried out by the strict local Docs, which reads back the same paragraphs', () => {
  fc.assert(
    fc.property(anyDoc, (doc) => {
      const { document } = runBatch(emptyDocument('doc'), { requests: docRequests(doc) }, 'dana@school.example');
      const rendered = renderDocument(document, { title: doc.title, revisionId: '', includeTabsContent: false });
      const read = textBetween(rendered, 0, Number.MAX_SAFE_INTEGER).split('\n').slice(0, -1);
      expect(read).toEqual(plainParagraphs(flowOf(doc)));
    }),
    { numRuns: 100 },
  );
});

it('lets no look leak: a paragraph after a heading, a list or a bold run is plain', () => {
  const line = (text: string): Line => [{ text }];
  const { document } = runBatch(
    emptyDocument('doc'),
    {
      requests: docRequests({
        title: 'Title',
        blocks: [
          { kind: 'checklist', items: [line('tick')] },
          { kind: 'paragraph', style: 'text', line: line('plain after a list') },
          { kind: 'heading', level: 2, text: 'Heading' },
          { kind: 'paragraph', style: 'text', line: line('plain after a heading') },
          { kind: 'paragraph', style: 'text', line: [{ text: 'bold', bold: true, background: '#ffe599' }] },
          { kind: 'paragraph', style: 'text', line: line('plain after bold') },
        ],
      }),
    },
    'dana@school.example',
  );
  const paragraphs = document.body.filter((block) => block.kind === 'paragraph');
  const plain = paragraphs.filter(({ content }) =>
    content.some((run) => run.kind === 'text' && run.text.startsWith('plain')),
  );
  expect(plain).toHaveLength(3);
  for (const { bullet, style, content } of plain) {
    expect(bullet).toBeNull();
    expect(style.namedStyleType).toBe('NORMAL_TEXT');
    expect(style.keepWithNext ?? false).toBe(false);
    for (const run of content) expect(Object.keys(run.style)).toEqual(['fontSize']);
  }
});

it('puts a named range over every region, from its date to before its last line end', () => {
  const doc = agendaDoc(agendaInput());
  const { units, ranges } = applyRequests(FRESH, docRequests(doc));
  expect(ranges.map(({ name }) => name.split('.').slice(0, 2).join('.'))).toEqual([
    'commonground.goals',
    'commonground.celebrations',
    'commonground.levels',
    'commonground.hardest',
    'commonground.groups',
    'commonground.strategies',
  ]);
  for (const { start, end } of ranges) {
    const text = units
      .slice(start, end)
      .map((unit) => ('char' in unit ? unit.char : ''))
      .join('');
    expect(text.startsWith('As of October 14, 2026')).toBe(true);
    expect(units[start - 1]).toEqual({ char: '\n' });
    expect(units[end]).toEqual({ char: '\n' });
  }
});

it.each([
  ...AGENDAS.map(({ id }) => [id, agendaDoc(agendaInput(id))] as const),
  ['action plan', actionPlanDoc(planInput())] as const,
])('the batch for "%s" stays small', (_, doc) => {
  const runs = plainParagraphs(flowOf(doc)).length;
  expect(docRequests(doc).length).toBeLessThan(2 * runs + 100);
});

it('gives every colour as a share of one, and every field it sets a name', () => {
  const requests = docRequests(agendaDoc(agendaInput()));
  const colours = JSON.stringify(requests).match(/"(red|green|blue)":[^,}]+/g) ?? [];
  expect(colours.length).toBeGreaterThan(10);
  for (const colour of colours) {
    const value = Number(colour.split(':')[1]);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
});
