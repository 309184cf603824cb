import { expect, it } from 'vitest';
import { isSensitive } from '../../../src/domain/analysis/sensitive-columns';

it.each([
  'Free/Reduced Lunch',
  'FRL',
  'Economically disadvantaged',
  'EDS',
  'IEP',
  '504',
  'EC',
  'Disability',
  'Students with disabilities',
  'Special education',
  'Health plan',
  'Medical_note',
  'Discipline',
  'Suspensions',
  'Behavior incidents',
  'Homeless',
])('%s only with a district’s setting', (header) => expect(isSensitive(header)).toBe(true));

it.each([
  'Program',
  'Language',
  'ML level',
  'Attendance band',
  'Survey: I like maths',
  'Reading group',
  'Teacher',
  'Elective',
  'Bus',
  'Recess',
])('%s may be turned on by the team', (header) => expect(isSensitive(header)).toBe(false));
