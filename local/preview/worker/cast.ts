/** Who sits around the workbook: the sample team's four teachers, and a principal who may only look. All invented. */
import type { PersonOptions } from './workspace-types';

export const CAST: readonly PersonOptions[] = [
  { email: 'n.okafor@example.org', name: 'Ngozi Okafor', access: 'owner' },
  { email: 'e.lindqvist@example.org', name: 'Erik Lindqvist', access: 'editor' },
  { email: 'm.reyesquinn@example.org', name: 'Marisol Reyes-Quinn', access: 'editor' },
  { email: 'b.tran@example.org', name: 'Bảo Trần', access: 'editor' },
  { email: 'principal@example.org', name: 'Dana Whitfield', access: 'viewer' },
];

export const DOMAIN = 'example.org';
