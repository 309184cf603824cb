/**
 * Every kind of request that Docs takes: how we carry it out, or that we do not. Complete by type.
 */
import {
  createFooterRequest,
  createHeaderRequest,
  deleteFooterRequest,
  deleteHeaderRequest,
  updateDocumentStyleRequest,
  updateSectionStyleRequest,
} from './document';
import { createNamedRangeRequest, deleteNamedRangeRequest, replaceNamedRangeContentRequest } from './named-ranges';
import type { RequestKind, RequestName } from './request';
import {
  createParagraphBulletsRequest,
  deleteParagraphBulletsRequest,
  updateParagraphStyleRequest,
  updateTextStyleRequest,
} from './styles';
import {
  mergeTableCellsRequest,
  pinTableHeaderRowsRequest,
  unmergeTableCellsRequest,
  updateTableCellStyleRequest,
  updateTableColumnPropertiesRequest,
  updateTableRowStyleRequest,
} from './table-looks';
import {
  deleteTableColumnRequest,
  deleteTableRowRequest,
  insertTableColumnRequest,
  insertTableRequest,
  insertTableRowRequest,
} from './tables';
import {
  deleteContentRangeRequest,
  insertDateRequest,
  insertPageBreakRequest,
  insertPersonRequest,
  insertTextRequest,
  replaceAllTextRequest,
} from './text';

export const REQUESTS: Readonly<Record<RequestName, RequestKind | 'not implemented'>> = {
  addDocumentTab: 'not implemented',
  createFooter: createFooterRequest,
  createFootnote: 'not implemented',
  createHeader: createHeaderRequest,
  createNamedRange: createNamedRangeRequest,
  createParagraphBullets: createParagraphBulletsRequest,
  deleteContentRange: deleteContentRangeRequest,
  deleteFooter: deleteFooterRequest,
  deleteHeader: deleteHeaderRequest,
  deleteNamedRange: deleteNamedRangeRequest,
  deleteParagraphBullets: deleteParagraphBulletsRequest,
  deletePositionedObject: 'not implemented',
  deleteTab: 'not implemented',
  deleteTableColumn: deleteTableColumnRequest,
  deleteTableRow: deleteTableRowRequest,
  insertDate: insertDateRequest,
  insertInlineImage: 'not implemented',
  insertPageBreak: insertPageBreakRequest,
  insertPerson: insertPersonRequest,
  insertRichLink: 'not implemented',
  insertSectionBreak: 'not implemented',
  insertTable: insertTableRequest,
  insertTableColumn: insertTableColumnRequest,
  insertTableRow: insertTableRowRequest,
  insertText: insertTextRequest,
  mergeTableCells: mergeTableCellsRequest,
  pinTableHeaderRows: pinTableHeaderRowsRequest,
  replaceAllText: replaceAllTextRequest,
  replaceImage: 'not implemented',
  replaceNamedRangeContent: replaceNamedRangeContentRequest,
  unmergeTableCells: unmergeTableCellsRequest,
  updateDocumentStyle: updateDocumentStyleRequest,
  updateDocumentTabProperties: 'not implemented',
  updateNamedStyle: 'not implemented',
  updateParagraphStyle: updateParagraphStyleRequest,
  updateSectionStyle: updateSectionStyleRequest,
  updateTableCellStyle: updateTableCellStyleRequest,
  updateTableColumnProperties: updateTableColumnPropertiesRequest,
  updateTableRowStyle: updateTableRowStyleRequest,
  updateTextStyle: updateTextStyleRequest,
};
