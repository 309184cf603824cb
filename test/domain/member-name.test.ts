/** Names proposed from addresses. */
import { expect, it } from 'vitest';
import { nameFromAddress } from '../../src/domain/member-name';

it.each([
  ['ngozi.okafor@school.example', 'Ngozi Okafor'],
  ['maria_del-rio2@school.example', 'Maria Del-Rio'],
  ['élodie@school.example', 'Élodie'],
  ['tranb@school.example', 'Tranb'],
  ['4711@school.example', '4711'],
])('%s is probably %s', (address, name) => {
  expect(nameFromAddress(address)).toBe(name);
});
