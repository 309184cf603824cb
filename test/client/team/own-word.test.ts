// The group by its own word, and an assessment by its name: what lists and titles of the sidebar are made of.
import { expect, it } from 'vitest';
import { inOwnWord } from '../../../src/client/parts/own-word';
import { assessmentName } from '../../../src/domain/assessment';

const home = (label: string, started = true) => ({ started, team: { name: 'Grade 5', label, course: '' } });

it.each([
  ['Our team', 'PLC', 'Our PLC'],
  ['And who of them is not a member of your team', 'Data Team', 'And who of them is not a member of your Data Team'],
  ['The team decides. Tell the team.', 'PLT', 'The PLT decides. Tell the PLT.'],
  ['A teammate of the teams', 'PLT', 'A teammate of the teams'],
  ['Our team', '$1', 'Our $1'],
])('"%s" of a %s: "%s"', (text, label, said) => {
  expect(inOwnWord(text, home(label))).toBe(said);
});

it('before the team is set up nobody has chosen a word', () => {
  expect(inOwnWord('Our team', home('PLT', false))).toBe('Our team');
});

it.each([
  ['CA1', 'Fractions', 'CA1 Fractions'],
  ['CA1', 'CA 1 Fractions', 'CA 1 Fractions'],
  ['CA1', 'ca1: Fractions', 'ca1: Fractions'],
  ['CA1', 'CA10 Fractions', 'CA1 CA10 Fractions'],
  ['CA1', '', 'CA1'],
])('the assessment %s "%s" is called "%s"', (id, title, name) => {
  expect(assessmentName({ id, title })).toBe(name);
});
