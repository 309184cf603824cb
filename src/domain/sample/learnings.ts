/** The sample team's five essential learnings. The codes look like North Carolina's; the wording is our own. */
import type { EssentialLearning } from '../learning';

export const MULTIPLY = 'NC.5.NBT.5';
export const DECIMALS = 'NC.5.NBT.7';
export const ADD_FRACTIONS = 'NC.5.NF.1';
export const MULTIPLY_FRACTIONS = 'NC.5.NF.4';
export const VOLUME = 'NC.5.MD.5';

function learning(code: string, unit: string, statement: string, iCan: string): EssentialLearning {
  return { code, statement, iCan, unit, proficientAt: undefined, rule: undefined, caseId: '' };
}

export const SAMPLE_LEARNINGS: readonly EssentialLearning[] = [
  learning(
    MULTIPLY,
    'Unit 1: Whole numbers',
    'Multiply whole numbers of several digits by a method that always works, and say why it works.',
    'I can multiply big numbers and show why my method works.',
  ),
  learning(
    DECIMALS,
    'Unit 2: Decimals',
    'Calculate with decimals to hundredths and explain the place value behind each step.',
    'I can calculate with decimals and explain where the point goes.',
  ),
  learning(
    ADD_FRACTIONS,
    'Unit 3: Adding fractions',
    'Add and subtract fractions and mixed numbers with unlike denominators, using equal-sized parts.',
    'I can add and subtract fractions by first making the parts the same size.',
  ),
  learning(
    MULTIPLY_FRACTIONS,
    'Unit 4: Multiplying fractions',
    'Multiply a fraction by a whole number or a fraction, with a model, and predict the size of the product.',
    'I can multiply fractions and tell beforehand if the answer grows or shrinks.',
  ),
  learning(
    VOLUME,
    'Unit 5: Volume',
    'Find the volume of boxes and of shapes built from boxes by counting, by layers and by a formula.',
    'I can find how much space a box fills and explain why multiplying works.',
  ),
];
