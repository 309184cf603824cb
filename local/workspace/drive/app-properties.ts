/**
 * An app's private properties of a file, within Drive's limits: 30 per app, 124 bytes of UTF-8 for key and value together.
 */
import { invalidParameter, refusedBody } from './api-error';

const MOST_PROPERTIES = 30;
const MOST_BYTES = 124;

/**
 * The properties after a change; null removes one.
 * @throws Drive's errors for a value that is no text, for one too long, for too many
 */
export function appPropertiesAfter(
  method: string,
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>> | undefined,
): Record<string, string> {
  const after: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(changes ?? {})) {
    if (value === null) delete after[key];
    else if (typeof value !== 'string') throw invalidParameter(method, 'appProperties');
    else if (utf8Length(key) + utf8Length(value) > MOST_BYTES) {
      const message = `Properties and app properties are limited to ${MOST_BYTES} bytes for key and value.`;
      throw refusedBody(method, 'propertyKeyValueSizeLimitExceeded', message, 400);
    } else after[key] = value;
  }
  if (Object.keys(after).length > MOST_PROPERTIES) {
    const message = `A file can have at most ${MOST_PROPERTIES} private properties of an app.`;
    throw refusedBody(method, 'appPropertyLimitExceeded', message);
  }
  return after;
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
