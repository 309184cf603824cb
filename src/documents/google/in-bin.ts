/** Whether a Doc that this member made lies in the bin: changing it there would help nobody. */
import { failure, type Outcome, success } from '../../domain/problem';
import { words } from '../messages';
import { asking } from './refusals';
import type { DocumentServices } from './services';

/** One call; a Problem when the Doc is in the bin, or cannot be seen. */
export function outOfBin(services: DocumentServices, where: string, documentId: string): Outcome<undefined> {
  const file = asking(where, () => services.drive.Files.get(documentId, { fields: 'id,trashed' }));
  if (!file.ok) return file;
  // `get` is typed for downloads as well; asked for fields it gives the file.
  if (!(file.value as { trashed?: boolean }).trashed) return success(undefined);
  return failure([
    {
      code: 'doc-in-bin',
      where,
      message: words.google.inBin,
      remedy: words.google.inBinRemedy,
      severity: 'stop',
    },
  ]);
}
