/** Essential learnings as pasted lines: `code<tab>statement`, `code statement`, `code: statement`, or a statement alone. */
import { failure, type Problem, success } from '../../problem';
import type { Importer } from '../importer';
import { oneLine } from '../reading/table';
import { codeTwice } from './columns';
import { codeMaker, type ImportedLearnings, type LearningCandidate } from './imported-learnings';

/** A first word with a digit, and with capitals or dots around it, is a code: `NC.6.NS.5`, `EL1`, `3.MD.B.3`, `M1.A-SSE.3`. */
const CODE_FIRST = /^((?=\S*\d)(?=\S*[.A-Z-])[\p{L}\p{N}][\p{L}\p{N}.\-_/]*?)(?:\s*[:–—]\s*|\.?\s+[–—-]?\s*)(\S.*)$/u;
/** A numbered list is no code: `1. Add fractions`, `2) ...`, `- ...`. */
const LIST_MARK = /^(?:\d{1,2}[.)]|[-*•·–])\s+/;

export const lines: Importer<{ readonly codesInUse?: readonly string[] }, ImportedLearnings> = {
  id: 'lines',
  label: 'Lines of learnings',
  recognise: ({ texts }) => (texts.length > 0 ? 0.2 : 0),
  read: ({ texts }, options) => {
    const problems: Problem[] = [];
    const read = texts.flatMap(({ name, text }) =>
      text.split('\n').map((line, index) => ({
        ...readLine(line),
        where: `${name === '' ? 'the pasted text' : name}, line ${index + 1}`,
      })),
    );
    const nextCode = codeMaker([...(options.codesInUse ?? []), ...read.map(({ code }) => code)]);
    const codes = new Set<string>();
    const candidates: LearningCandidate[] = [];
    for (const { code, statement, where } of read) {
      if (statement === '') continue;
      if (code !== '' && codes.has(code)) {
        problems.push(codeTwice(code, where));
        continue;
      }
      codes.add(code);
      const made = code === '';
      candidates.push({
        code: code || nextCode(),
        codeIsMade: made,
        statement,
        iCan: '',
        unit: '',
        kind: '',
        depth: 0,
        caseId: '',
      });
    }
    if (candidates.length > 0) return success({ title: '', candidates }, problems);
    return failure([
      {
        code: 'no-learnings',
        where: 'the pasted text',
        message: 'There is no statement in it.',
        remedy: 'Paste one learning per line, with or without a code before it.',
        severity: 'stop',
      },
    ]);
  },
};

function readLine(line: string): { code: string; statement: string } {
  const tab = line.indexOf('\t');
  if (tab >= 0) {
    const cells = line.split('\t').map(oneLine);
    const [code = '', ...rest] = cells;
    const statement = rest.filter((cell) => cell !== '').join(' ');
    // A row copied with an empty first column, or one cell with a tab behind it.
    if (code === '' || statement === '') return readLine(code + statement);
    return { code, statement };
  }
  const text = oneLine(line).replace(LIST_MARK, '');
  const coded = CODE_FIRST.exec(text);
  return coded ? { code: coded[1] ?? '', statement: coded[2] ?? '' } : { code: '', statement: text };
}
