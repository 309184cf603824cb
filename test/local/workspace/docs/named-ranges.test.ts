/** Named ranges: how they move, widen and go, and replacing what is in them. */
import { describe, expect, it } from 'vitest';
import { insert, type Page, page, type Request, range, remove, table } from './page';

const name = (text: string, start: number, end: number): Request => ({
  createNamedRange: { name: text, range: range(start, end) },
});

/** Name and indexes of every range. */
const ranges = ({ get }: Page): string[] =>
  Object.values(get().namedRanges ?? {}).flatMap((group) =>
    (group.namedRanges ?? []).flatMap((each) =>
      (each.ranges ?? []).map(({ startIndex, endIndex }) => `${each.name} ${startIndex}-${endIndex}`),
    ),
  );

describe('a named range', () => {
  // "one two three": the range is "two".
  it.each<[string, Request, string[]]>([
    ['moves with text put before it', insert('xx', 1), ['r 7-10']],
    ['moves with text put at its start', insert('xx', 5), ['r 7-10']],
    ['widens with text put into it', insert('xx', 6), ['r 5-10']],
    ['does not widen with text put at its end', insert('xx', 8), ['r 5-8']],
    ['moves back with what goes before it', remove(1, 3), ['r 3-6']],
    ['narrows with what goes in it', remove(6, 7), ['r 5-7']],
    ['narrows from the left', remove(3, 6), ['r 3-5']],
    ['narrows from the right', remove(7, 10), ['r 5-7']],
    ['goes with its content', remove(5, 8), []],
    ['moves with a table put before it', table(1, 1, 2), ['r 11-14']],
  ])('%s', (_name, request, after) => {
    expect(ranges(page(insert('one two three'), name('r', 5, 8), request))).toEqual(after);
  });

  it('may share its name, and is deleted by id or by name', () => {
    const office = page(insert('one two three'), name('r', 1, 4), name('r', 5, 8), name('s', 9, 10));
    const [first] = office.get().namedRanges?.r?.namedRanges ?? [];
    office.send({ deleteNamedRange: { namedRangeId: first?.namedRangeId ?? '' } });
    expect(ranges(office)).toEqual(['r 5-8', 's 9-10']);
    office.send({ deleteNamedRange: { name: 'r' } }, { deleteNamedRange: { name: 'nobody' } });
    expect(ranges(office)).toEqual(['s 9-10']);
    expect(office.refusal({ deleteNamedRange: { namedRangeId: 'kix.gone' } })).toContain('was not found');
  });

  it.each([
    [name('', 1, 2), 'at least 1 character'],
    [name('x'.repeat(257), 1, 2), 'no more than 256 characters'],
    [name('😀'.repeat(129), 1, 2), 'in UTF-16 code units'],
    [name('r', 2, 2), 'The range should not be empty.'],
    [name('r', 1, 15), 'Index 15 must be less than the end index of the referenced segment, 15.'],
  ])('is refused for %j', (request, words) => {
    expect(page(insert('one two three')).refusal(request)).toContain(words);
  });
});

describe('replaceNamedRangeContent', () => {
  it('puts text in its place and stays on it', () => {
    const office = page(insert('one two three'), name('r', 5, 8));
    office.send({ replaceNamedRangeContent: { namedRangeName: 'r', text: 'forty\ntwo' } });
    expect(office.outline()).toEqual(['1 "one forty\\n"', '11 "two three\\n"']);
    expect(ranges(office)).toEqual(['r 5-14']);
  });

  it('does nothing for a name that is not there, and refuses an id that is not', () => {
    const office = page(insert('one'));
    office.send({ replaceNamedRangeContent: { namedRangeName: 'r', text: 'x' } });
    expect(office.outline()).toEqual(['1 "one\\n"']);
    expect(office.refusal({ replaceNamedRangeContent: { namedRangeId: 'kix.no', text: 'x' } })).toContain('not found');
  });

  it('refuses to leave the document unsound', () => {
    const office = page(insert('one'), table(1, 1), insert('two'), name('r', 2, 5));
    expect(office.refusal({ replaceNamedRangeContent: { namedRangeName: 'r', text: 'x' } })).toBe(
      'Invalid requests[0].replaceNamedRangeContent: Invalid deletion range. Cannot delete the requested range.',
    );
  });
});
