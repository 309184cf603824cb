/**
 * The service that Google calls Utilities: ids, dates, blobs, digests, CSV and zip files.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { enumeration } from '../kernel/enumeration';
import { serviceError, wrongSignature } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';
import { createBlob } from './blob';
import { base64, fromBase64, signed, unsigned } from './bytes';
import { parseCsv } from './csv';
import { formatDate } from './dates';
import { md5, sha256 } from './digest';

type Utilities = Pick<
  GoogleAppsScript.Utilities.Utilities,
  | 'Charset'
  | 'DigestAlgorithm'
  | 'base64Decode'
  | 'base64Encode'
  | 'computeDigest'
  | 'formatDate'
  | 'formatString'
  | 'getUuid'
  | 'newBlob'
  | 'parseCsv'
  | 'sleep'
  | 'unzip'
  | 'zip'
>;
type Charsets = typeof GoogleAppsScript.Utilities.Charset;
type DigestAlgorithms = typeof GoogleAppsScript.Utilities.DigestAlgorithm;

const UTILITIES: Kinds<Utilities> = {
  Charset: 'constant',
  DigestAlgorithm: 'constant',
  base64Decode: 'builder',
  base64Encode: 'builder',
  computeDigest: 'builder',
  formatDate: 'builder',
  formatString: 'builder',
  getUuid: 'builder',
  newBlob: 'builder',
  parseCsv: 'builder',
  sleep: 'builder',
  unzip: 'builder',
  zip: 'builder',
};

/** @param random numbers from 0 to 1, so that a test can fix the ids */
export function createUtilities(kernel: Kernel, random: () => number): Utilities {
  const Charset = enumeration<Charsets>(['US_ASCII', 'UTF_8']);
  const DigestAlgorithm = enumeration<DigestAlgorithms>(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);

  function newBlob(data: string | number[], contentType: string | null = null, name: string | null = null) {
    const bytes = typeof data === 'string' ? strToU8(data) : unsigned(data);
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return createBlob(kernel, { bytes, contentType: type, name });
  }

  return expose<Utilities>(kernel, 'Utilities', UTILITIES, {
    Charset,
    DigestAlgorithm,
    base64Decode(encoded: string) {
      const bytes = fromBase64(encoded);
      if (bytes === null) throw serviceError('Could not decode string.');
      return signed(bytes);
    },
    base64Encode: (data: string | number[]) => base64(bytesOf(data)),
    computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: string | number[]) {
      if (algorithm === DigestAlgorithm.MD5) return signed(md5(bytesOf(value)));
      if (algorithm === DigestAlgorithm.SHA_256) return signed(sha256(bytesOf(value)));
      throw new Error(`not implemented: Utilities.computeDigest with ${String(algorithm)}`);
    },
    formatDate(date, timeZone, format) {
      if (Object.prototype.toString.call(date) !== '[object Date]' || typeof timeZone !== 'string') {
        throw wrongSignature('Utilities.formatDate', [date, timeZone, format]);
      }
      return formatDate(date.getTime(), timeZone, format);
    },
    formatString,
    getUuid: () => uuid(random),
    newBlob,
    parseCsv,
    sleep(milliseconds) {
      // Waiting cannot be tested and costs a person time: nothing that the add-on does may need it.
      throw new Error(`not implemented: Utilities.sleep(${milliseconds})`);
    },
    unzip(blob) {
      const files = unzipSync(unsigned(blob.getBlob().getBytes()));
      return Object.entries(files).map(([name, bytes]) => createBlob(kernel, { bytes, contentType: null, name }));
    },
    zip(blobs: GoogleAppsScript.Base.BlobSource[], name: string = 'archive.zip') {
      const files = blobs.map((source, index) => {
        const blob = source.getBlob();
        return [blob.getName() ?? `Untitled${index}`, unsigned(blob.getBytes())] as const;
      });
      const bytes = zipSync(Object.fromEntries(files));
      return createBlob(kernel, { bytes, contentType: 'application/zip', name });
    },
  });
}

function bytesOf(data: string | number[]): Uint8Array {
  return typeof data === 'string' ? strToU8(data) : unsigned(data);
}

/** A version 4 UUID (RFC 4122 section 4.4). */
function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(random() * 16);
    return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}

/** printf with `%s`, `%d`, `%f`, `%x` and `%%`; a number under `%s` differs between Google's runtimes, so it is refused. */
function formatString(template: string, ...values: unknown[]): string {
  const rest = [...values];
  return template.replace(/%(-?)(0?)(\d*)(?:\.(\d+))?([a-zA-Z%])/g, (...match: string[]) => {
    const [token = '', left = '', zero = '', width = '', digits = '', kind = ''] = match;
    if (kind === '%') return '%';
    const text = formatted(token, kind, rest.shift(), digits);
    const size = Number(width);
    if (left !== '') return text.padEnd(size);
    return zero !== '' && text.startsWith('-')
      ? `-${text.slice(1).padStart(size - 1, '0')}`
      : text.padStart(size, zero || ' ');
  });
}

function formatted(token: string, kind: string, value: unknown, digits: string): string {
  if (kind === 's' && typeof value !== 'number') return String(value);
  if (typeof value === 'number') {
    if (kind === 'd' && Number.isInteger(value)) return String(value);
    if (kind === 'f') return value.toFixed(digits === '' ? 6 : Number(digits));
    if (kind === 'x' && Number.isInteger(value)) return value.toString(16);
  }
  throw new Error(`not implemented: Utilities.formatString ${token} with ${typeof value}`);
}
