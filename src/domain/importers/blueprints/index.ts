/** Every format of a blueprint: to add one, write its file and name it here. */
import { quickText } from './quick-text';
import { table } from './table';
import { zipGradeKey } from './zip-grade-key';

export const BLUEPRINT_IMPORTERS = [zipGradeKey, table, quickText] as const;
