/** Where a link of the add-on leads inside the preview; the network is no answer. */

export type Destination =
  | { readonly to: 'tab'; readonly sheetId: number; readonly range: string | null }
  | { readonly to: 'file'; readonly fileId: string }
  | { readonly to: 'outside'; readonly address: string };

const FILE =
  /^https:\/\/(?:docs|drive)\.google\.com\/(?:document|spreadsheets|file|drive)\/(?:u\/\d+\/)?(?:d|folders)\/([\w-]+)/;
const TAB = /[#&?]gid=(\d+)/;
const RANGE = /[#&]range=([A-Za-z0-9:]+)/;

/** @param workbookId the open spreadsheet's id: a link into it leads to a tab */
export function destinationOf(href: string, workbookId: string): Destination {
  const fileId = FILE.exec(href)?.[1];
  const gid = TAB.exec(href)?.[1];
  const isOwn = fileId === workbookId || href.startsWith('#');
  if (isOwn && gid !== undefined) return { to: 'tab', sheetId: Number(gid), range: RANGE.exec(href)?.[1] ?? null };
  return fileId === undefined || fileId === workbookId ? { to: 'outside', address: href } : { to: 'file', fileId };
}
