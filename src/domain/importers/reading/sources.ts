/**
 * What a person brings (files, a zip, pasted text, a tab of the workbook) made into tables and JSON values. What a file
 * is, is told by its first bytes and its content, never by its name.
 */
import { unzipSync } from 'fflate';
import { failure, type Outcome, type Problem, stops, success } from '../../problem';
import { decodeText } from './decode-text';
import { readDelimited } from './delimited';
import { type Cell, type SourceTable, tableFromCells } from './table';

export interface SourceFile {
  /** File name as chosen; empty for pasted text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface JsonSource {
  readonly name: string;
  readonly value: unknown;
}

/** The raw text of a source, for formats that are read line by line (pasted learnings, quick blueprints). */
export interface TextSource {
  readonly name: string;
  readonly text: string;
}

export interface Sources {
  readonly tables: readonly SourceTable[];
  readonly json: readonly JsonSource[];
  readonly texts: readonly TextSource[];
}

const NOTHING: Sources = { tables: [], json: [], texts: [] };

/** A class list is a few hundred kilobytes; a file beyond this would stop the browser before it helped anybody. */
const LARGEST_FILE = 60_000_000;

/**
 * Reads files. Fails only when nothing can be read; a file that is not a table (a picture, an Excel workbook) is a
 * Problem of its own and the others still come in.
 */
export function readSources(files: readonly SourceFile[]): Outcome<Sources> {
  const problems: Problem[] = [];
  const sources = files.map((file) => readFile(file, problems)).reduce(join, NOTHING);
  const isEmpty = sources.tables.length === 0 && sources.json.length === 0 && sources.texts.length === 0;
  if (!isEmpty) return success(sources, problems);
  if (problems.length === 0) problems.push(emptySource(files[0]?.name ?? ''));
  return failure(problems.map((problem) => (stops([problem]) ? problem : { ...problem, severity: 'stop' })));
}

/** Reads pasted text. */
export function readPasted(text: string): Outcome<Sources> {
  const problems: Problem[] = [];
  const sources = readText('', text, problems);
  return sources === NOTHING ? failure([emptySource('')]) : success(sources, problems);
}

/** Reads a tab of the workbook, given its cells from the first row on. */
export function readTab(name: string, cells: readonly (readonly Cell[])[]): Sources {
  return { ...NOTHING, tables: [tableFromCells(name, cells)] };
}

function readFile(file: SourceFile, problems: Problem[]): Sources {
  if (file.bytes.length > LARGEST_FILE) return refuse(file.name, problems, TOO_LARGE);
  const kind = kindOfFile(file.bytes);
  if (kind === 'zip') return readZip(file, problems);
  if (kind !== 'text') return refuse(file.name, problems, kind);
  return readText(file.name, decodeText(file.bytes).text, problems);
}

function readText(name: string, text: string, problems: Problem[]): Sources {
  if (text.trim() === '') {
    problems.push(emptySource(name));
    return NOTHING;
  }
  if (/^\s*[{[]/.test(text)) {
    const value = parseJson(text);
    if (value !== undefined) return { ...NOTHING, json: [{ name, value }] };
    // A sentence may begin with a bracket; only a file that says it holds keys and values is broken JSON.
    if (/^\s*\{\s*"/.test(text)) return refuse(name, problems, BROKEN_JSON);
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return refuse(name, problems, WEB_PAGE);
  const read = readDelimited(name, text);
  problems.push(...read.problems);
  return { tables: [read.table], json: [], texts: [{ name, text: text.replace(/\r\n?/g, '\n') }] };
}

function readZip(file: SourceFile, problems: Problem[]): Sources {
  let tooLarge = false;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(file.bytes, {
      filter: (entry) => {
        if (entry.originalSize > LARGEST_FILE) tooLarge = true;
        return entry.originalSize <= LARGEST_FILE && !isSystemEntry(entry.name);
      },
    });
  } catch {
    return refuse(file.name, problems, BROKEN_ZIP);
  }
  if (tooLarge) return refuse(file.name, problems, TOO_LARGE);
  if ('xl/workbook.xml' in entries) return refuse(file.name, problems, EXCEL);
  if ('content.xml' in entries || 'word/document.xml' in entries) return refuse(file.name, problems, NOT_A_TABLE);
  const files = Object.entries(entries).map(([path, bytes]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    bytes,
  }));
  const inner: Problem[] = [];
  const sources = files
    .filter((entry) => kindOfFile(entry.bytes) === 'text')
    .map((entry) => readFile(entry, inner))
    .reduce(join, NOTHING);
  // Bundles hold empty files as place holders, so an empty entry is worth a word only when nothing else is there.
  problems.push(...inner.filter((problem) => problem.code !== 'file-empty'));
  if (sources.tables.length === 0 && sources.json.length === 0) return refuse(file.name, problems, ZIP_WITHOUT_TABLES);
  return sources;
}

function isSystemEntry(path: string): boolean {
  return path.endsWith('/') || path.startsWith('__MACOSX/') || /(^|\/)\./.test(path);
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const EXCEL: Refusal = {
  code: 'file-is-excel',
  message: 'This is an Excel workbook, which cannot be read directly.',
  remedy: 'Save it as CSV, or open it in Google Sheets and copy the cells here.',
};
const NOT_A_TABLE: Refusal = {
  code: 'file-not-a-table',
  message: 'This file holds a document or a picture, not a table.',
  remedy: 'Choose a CSV or JSON file, or copy the table and paste it.',
};
const WEB_PAGE: Refusal = {
  code: 'file-is-web-page',
  message: 'This file is a web page, probably a sign-in page that was saved in place of the export.',
  remedy: 'Sign in to the other system, export again and choose the CSV file.',
};
const BROKEN_JSON: Refusal = {
  code: 'json-broken',
  message: 'This JSON file is cut off or damaged.',
  remedy: 'Download it again and choose the new file.',
};
const BROKEN_ZIP: Refusal = {
  code: 'zip-broken',
  message: 'This zip file is damaged or was not downloaded to its end.',
  remedy: 'Download it again and choose the new file.',
};
const ZIP_WITHOUT_TABLES: Refusal = {
  code: 'zip-without-tables',
  message: 'This zip file holds no table that can be read.',
  remedy: 'Choose the zip of a OneRoster or Google Forms export, or the CSV files themselves.',
};
const TOO_LARGE: Refusal = {
  code: 'file-too-large',
  message: 'This file is larger than 60 MB.',
  remedy: 'Export one school or one course in place of the whole district.',
};

function kindOfFile(bytes: Uint8Array): 'text' | 'zip' | Refusal {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return EXCEL;
  const isPdf = starts(0x25, 0x50, 0x44, 0x46);
  const isPicture = starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38);
  return isPdf || isPicture ? NOT_A_TABLE : 'text';
}

function refuse(name: string, problems: Problem[], refusal: Refusal): Sources {
  problems.push({ ...refusal, where: name === '' ? 'the pasted text' : name, severity: 'skip' });
  return NOTHING;
}

function emptySource(name: string): Problem {
  return {
    code: 'file-empty',
    where: name === '' ? 'the pasted text' : name,
    message: 'There is nothing in it.',
    remedy: 'Choose another file, or paste the table with its headings.',
    severity: 'stop',
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function join(a: Sources, b: Sources): Sources {
  return { tables: [...a.tables, ...b.tables], json: [...a.json, ...b.json], texts: [...a.texts, ...b.texts] };
}
