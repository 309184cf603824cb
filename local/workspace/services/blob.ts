/**
 * Blobs: named bytes with a content type, as Utilities.newBlob makes them.
 */
import { strFromU8, strToU8 } from 'fflate';
import { serviceError } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';
import { signed, unsigned } from './bytes';

type Blob = Pick<
  GoogleAppsScript.Base.Blob,
  | 'copyBlob'
  | 'getAs'
  | 'getBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setBytes'
  | 'setContentType'
  | 'setDataFromString'
  | 'setName'
>;

const BLOB: Kinds<Blob> = {
  copyBlob: 'builder',
  getAs: 'builder',
  getBlob: 'builder',
  getBytes: 'builder',
  getContentType: 'builder',
  getDataAsString: 'builder',
  getName: 'builder',
  isGoogleType: 'builder',
  setBytes: 'builder',
  setContentType: 'builder',
  setDataFromString: 'builder',
  setName: 'builder',
};

export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly name: string | null;
}

/** A blob of these bytes; its setters change this blob and return it. */
export function createBlob(kernel: Kernel, initial: BlobContent): GoogleAppsScript.Base.Blob {
  let content = initial;
  const change = (part: Partial<BlobContent>): GoogleAppsScript.Base.Blob => {
    content = { ...content, ...part };
    return self;
  };
  // setContentTypeFromExtension and the deprecated getAllBlobs are not offered.
  const self = expose<Blob>(kernel, 'Blob', BLOB, {
    copyBlob: () => createBlob(kernel, content),
    getAs(contentType) {
      if (contentType === content.contentType) return createBlob(kernel, content);
      throw serviceError(`Converting from ${content.contentType} to ${contentType} is not supported.`);
    },
    getBlob: () => self,
    getBytes: () => signed(content.bytes),
    getContentType: () => content.contentType,
    getDataAsString: (charset?: string) => {
      checkCharset(charset);
      return strFromU8(content.bytes);
    },
    getName: () => content.name,
    isGoogleType: () => false,
    setBytes: (data) => change({ bytes: unsigned(data) }),
    setContentType: (contentType) => change({ contentType }),
    setDataFromString: (text: string, charset?: string) => {
      checkCharset(charset);
      return change({ bytes: strToU8(text) });
    },
    setName: (name) => change({ name }),
  }) as GoogleAppsScript.Base.Blob;
  return self;
}

function checkCharset(charset: string | undefined): void {
  if (charset !== undefined && charset.toUpperCase() !== 'UTF-8')
    throw new Error(`not implemented: charset ${charset}`);
}
