/**
 * Drive's search language, the part that the add-on needs. Anything else is refused as Google refuses what it cannot
 * read, so that a query with a mistake cannot pass here and fail there.
 */
import { isTrashed } from './access';
import { rootFolderId } from './ids';
import type { DriveFile, DriveModel } from './model';

export type FileTest = (file: DriveFile) => boolean;

/**
 * Reads a query such as `mimeType = 'x' and trashed = false and appProperties has { key='k' and value='v' }`.
 * @param email whose `root` is meant
 * @param refuse throws Drive's error for a query that cannot be read
 */
export function readQuery(drive: DriveModel, query: string, email: string, refuse: () => never): FileTest {
  const tokens = tokenise(query, refuse);
  let at = 0;
  const take = (): string => tokens[at++] ?? refuse();
  const expect = (word: string): void => {
    if (take() !== word) refuse();
  };
  const text = (): string => {
    const token = take();
    return token.startsWith("'") ? token.slice(1) : refuse();
  };
  const either = (): FileTest => {
    const tests = [both()];
    while (tokens[at] === 'or' && ++at) tests.push(both());
    return (file) => tests.some((test) => test(file));
  };
  const both = (): FileTest => {
    const tests = [one()];
    while (tokens[at] === 'and' && ++at) tests.push(one());
    return (file) => tests.every((test) => test(file));
  };
  const one = (): FileTest => {
    const token = take();
    if (token === 'not') {
      const test = one();
      return (file) => !test(file);
    }
    if (token === '(') {
      const test = either();
      expect(')');
      return test;
    }
    if (token.startsWith("'")) {
      expect('in');
      expect('parents');
      return inFolder(token.slice(1));
    }
    return comparison(token);
  };
  const comparison = (field: string): FileTest => {
    if (field === 'appProperties') return hasProperty();
    const operator = take();
    if (operator !== '=' && operator !== '!=') refuse();
    const wanted = operator === '=';
    if (field === 'name' || field === 'mimeType') {
      const value = text();
      return (file) => (file[field] === value) === wanted;
    }
    if (field !== 'trashed') return refuse();
    const value = take();
    if (value !== 'true' && value !== 'false') refuse();
    return (file) => (isTrashed(drive, file) === (value === 'true')) === wanted;
  };
  const hasProperty = (): FileTest => {
    for (const word of ['has', '{', 'key', '=']) expect(word);
    const key = text();
    for (const word of ['and', 'value', '=']) expect(word);
    const value = text();
    expect('}');
    return (file) => file.appProperties[key] === value;
  };
  const inFolder = (folder: string): FileTest => {
    const isRoot = folder === 'root' || folder === rootFolderId(email);
    return (file) => (isRoot ? file.folderId === null && file.ownerEmail === email : file.folderId === folder);
  };
  const test = either();
  if (at < tokens.length) refuse();
  return test;
}

/** Words, signs and quoted text; a quoted text keeps a leading quote as its mark and has its escapes resolved. */
function tokenise(query: string, refuse: () => never): string[] {
  const tokens: string[] = [];
  const pattern = /\s*(?:'((?:[^'\\]|\\['\\])*)'|([A-Za-z]+)|(!=|[=(){}]))/y;
  let end = 0;
  for (;;) {
    pattern.lastIndex = end;
    const found = pattern.exec(query);
    if (found === null) break;
    end = pattern.lastIndex;
    const [, quoted, word, sign] = found;
    tokens.push(quoted !== undefined ? `'${quoted.replace(/\\(['\\])/g, '$1')}` : ((word ?? sign) as string));
  }
  if (query.slice(end).trim() !== '' || tokens.length === 0) refuse();
  return tokens;
}
