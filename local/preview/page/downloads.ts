/** Files that leave the preview, and the one that comes in. The writers of .xlsx and .docx are loaded when first needed. */
import type { RenderedDocument, WorkbookView } from '../worker/protocol';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function downloadWorkbook(view: WorkbookView): Promise<void> {
  const { xlsxFromView } = await import('../../export/xlsx');
  download(`${view.name}.xlsx`, await xlsxFromView(view), XLSX);
}

export async function downloadDocument(name: string, document: RenderedDocument): Promise<void> {
  const { docxFromDocument } = await import('../../export/docx');
  download(`${name}.docx`, await docxFromDocument(document), DOCX);
}

export function downloadText(name: string, text: string): void {
  download(name, text, 'application/json');
}

function download(name: string, contents: Uint8Array | string, type: string): void {
  const part = typeof contents === 'string' ? contents : new Uint8Array(contents);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  // A slash would make a folder of it.
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  link.click();
  URL.revokeObjectURL(address);
}

/** Lets the person choose a file. @returns its text, or null when none was chosen */
export function readFile(accept: string): Promise<string | null> {
  return new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void file.text().then(done);
      else done(null);
    });
    input.addEventListener('cancel', () => done(null));
    input.click();
  });
}
