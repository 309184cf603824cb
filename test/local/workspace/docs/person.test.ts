/** A person's hands in a document: what they do, and that the API sees it, or does not. */
import { describe, expect, it } from 'vitest';
import { docsPerson } from '../../../../local/workspace/docs';
import { drivePerson } from '../../../../local/workspace/drive';
import { ANA, BEN } from '../drive/desk';
import { bullets, insert, named, type Page, page, range, table } from './page';

const agenda = (): Page => {
  const office = page(insert('Agenda\nGoals\nraise it\nActions\nsee below\n'), table(1, 2));
  office.send(
    named(1, 2, 'TITLE'),
    named(8, 9, 'HEADING_2'),
    named(23, 24, 'HEADING_2'),
    { createNamedRange: { name: 'goals', range: range(14, 22) } },
    bullets(31, 32, 'BULLET_CHECKBOX'),
  );
  return office;
};
const hands = (office: Page, email = ANA): ReturnType<typeof docsPerson> => docsPerson(office.drive, office.id, email);

describe('a person', () => {
  it('types below a heading, in normal text', () => {
    const office = agenda();
    hands(office).typeBelow('Goals', 'by June\nor July');
    expect(office.outline().slice(0, 6)).toEqual([
      '1 TITLE "Agenda\\n"',
      '8 HEADING_2 "Goals\\n"',
      '14 "by June\\n"',
      '22 "or July\\n"',
      '30 "raise it\\n"',
      '39 HEADING_2 "Actions\\n"',
    ]);
    hands(office).typeAt(1, 'Our ');
    expect(office.outline()[0]).toBe('1 TITLE "Our Agenda\\n"');
  });

  it('fills cells and adds rows, with chips', () => {
    const office = agenda();
    const person = hands(office);
    person.appendRow(0, ['call home', '']);
    person.putPerson(0, 1, 1, 'ben@school.example');
    person.typeInCell(0, 1, 1, ' by ');
    person.putDate(0, 1, 1, '2025-10-03');
    expect(office.outline().slice(-3)).toEqual([
      '  43: 45 "\\n" | 47 "\\n"',
      '  48: 50 "call home\\n" | 61 "@ben@school.example by [Oct 3, 2025]\\n"',
      '69 "\\n"',
    ]);
    person.emptyCell(0, 1, 1);
    expect(office.outline().slice(-2)).toEqual(['  48: 50 "call home\\n" | 61 "\\n"', '63 "\\n"']);
  });

  it('moves a section, and so loses the named ranges in it', () => {
    const office = agenda();
    hands(office).moveSection('Actions', 'Goals');
    expect(office.outline()).toEqual([
      '1 TITLE "Agenda\\n"',
      '8 HEADING_2 "Actions\\n"',
      '16 * "see below\\n"',
      '26 "\\n"',
      '27 table',
      '  28: 30 "\\n" | 32 "\\n"',
      '34 "\\n"',
      '35 HEADING_2 "Goals\\n"',
      '41 "raise it\\n"',
      '50 "\\n"',
    ]);
    expect(office.get().namedRanges?.goals?.namedRanges?.[0]?.ranges).toHaveLength(1);
    hands(office).moveSection('Goals', 'Actions');
    expect(office.get()).not.toHaveProperty('namedRanges');
  });

  it('makes words bold and deletes lines', () => {
    const office = agenda();
    hands(office).bold('below');
    expect(JSON.stringify(office.get())).toContain('"textRun":{"content":"below","textStyle":{"bold":true}}');
    hands(office).deleteParagraph('raise it');
    expect(office.outline()).not.toContainEqual(expect.stringContaining('raise'));
    expect(office.get()).not.toHaveProperty('namedRanges');
  });

  // PLATFORM.md: "Whether a checklist item is ticked ... cannot be read [C]"
  it('ticks a checkbox, which the API does not tell', () => {
    const office = agenda();
    const before = office.get();
    hands(office).tick('see below');
    const { revisionId: _before, ...content } = before;
    const { revisionId: _after, ...same } = office.get();
    expect(same).toEqual(content);
    expect(JSON.stringify(office.drive.state)).toContain('"ticked":true');
    expect(() => hands(office).tick('raise it')).toThrow('No checkbox at: raise it');
  });

  it('changes the revision, so that a guarded batch is refused', () => {
    const office = agenda();
    const { revisionId } = office.get();
    hands(office).typeAt(1, 'x');
    expect(office.get().revisionId).not.toBe(revisionId);
  });

  it('can do this only where sharing allows it', () => {
    const office = agenda();
    expect(() => hands(office, BEN).typeAt(1, 'x')).toThrow('ben@school.example has no document');
    drivePerson(office.drive, ANA).share(office.id, { type: 'user', role: 'reader', emailAddress: BEN });
    expect(() => hands(office, BEN).typeAt(1, 'x')).toThrow('cannot edit');
    drivePerson(office.drive, ANA).share(office.id, { type: 'user', role: 'writer', emailAddress: BEN });
    hands(office, BEN).typeAt(1, 'x');
    expect(office.outline()[0]).toBe('1 TITLE "xAgenda\\n"');
  });

  it('hears in words what is not there', () => {
    const person = hands(agenda());
    expect(() => person.typeBelow('Nowhere', 'x')).toThrow('No heading: Nowhere');
    expect(() => person.typeInCell(1, 0, 0, 'x')).toThrow('No table 1');
    expect(() => person.typeInCell(0, 0, 2, 'x')).toThrow('No cell 0, 2 in table 0');
    expect(() => person.deleteParagraph('none')).toThrow('No paragraph with the text: none');
  });
});
