/**
 * Limits that Google sets per person: Docs writes a minute and documents made a day.
 */
import { apiError } from './api-error';
import type { DriveModel } from './model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DOCUMENTS_PER_DAY = 1500;

/** Sets how many Docs writes a person may make in a minute; null: as many as they like. */
export function limitDocsWrites(drive: DriveModel, perMinute: number | null): void {
  drive.state.docsWritesPerMinute = perMinute;
}

/** Counts one Docs write. @throws Google's 429 when the person has used up the minute */
export function countDocsWrite(drive: DriveModel, method: string, email: string): void {
  const limit = drive.state.docsWritesPerMinute;
  if (limit === null) return;
  const recent = since(drive.state.docsWrites[email], drive.clock() - MINUTE);
  drive.state.docsWrites[email] = recent;
  if (recent.length >= limit) {
    throw apiError(
      method,
      429,
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service " +
        "'docs.googleapis.com' for consumer 'project_number:000000000000'.",
    );
  }
  recent.push(drive.clock());
}

/** Counts one document made. @throws an error when the person has made 1,500 within a day */
export function countDocument(drive: DriveModel, method: string, email: string): void {
  const today = since(drive.state.documentsMade[email], drive.clock() - DAY);
  drive.state.documentsMade[email] = today;
  if (today.length >= DOCUMENTS_PER_DAY) {
    throw apiError(method, 403, 'Service invoked too many times for one day: docs create.');
  }
  today.push(drive.clock());
}

function since(times: readonly number[] | undefined, start: number): number[] {
  return (times ?? []).filter((time) => time > start);
}
