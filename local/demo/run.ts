/**
 * The main job without a browser: files in, a workbook, an agenda and an action plan out. Drives the built add-on in
 * the local workspace. Writes nothing unless everything worked.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxFromDocument } from '../export/docx';
import { xlsxFromView } from '../export/xlsx';
import { openWorkspace } from '../host/node';
import { readOptions } from './options';
import { summaryJson } from './summary';
import { readTeamFiles, UnusableFile } from './team-files';
import { RefusedJob, walk } from './walk';

const FACILITATOR = 'facilitator@school.example';
/** The sample team's Monday: with it the demo says the same on every day. */
const SAMPLE_DAY = Date.parse('2025-11-17T15:00:00Z');

/** What the demo says at its end; `exitCode` 1 means that it wrote nothing. */
export interface DemoEnd {
  readonly exitCode: 0 | 1;
  readonly message: string;
}

/** @param args the command line behind `npm run demo --` */
export async function runDemo(args: readonly string[]): Promise<DemoEnd> {
  const options = readOptions(args);
  if (typeof options === 'string') return { exitCode: 1, message: options };
  try {
    const { scores } = options;
    const files = scores === undefined ? undefined : readTeamFiles({ ...options, scores });
    const workspace = openWorkspace({
      spreadsheet: { name: 'Our team', locale: 'en_US', timeZone: 'America/New_York' },
      people: [{ email: FACILITATOR, name: 'Facilitator', access: 'owner' }],
      clock: () => (files ? Date.now() : SAMPLE_DAY),
    });
    const walked = walk(workspace, FACILITATOR, files);
    const made = {
      'workbook.xlsx': await xlsxFromView(workspace.view()),
      'agenda.docx': await docxFromDocument(workspace.document(walked.agenda)),
      'action-plan.docx': await docxFromDocument(workspace.document(walked.plan)),
      'summary.json': summaryJson(walked),
    };
    write(options.out, made);
    const said = walked.problems.map(
      ({ where, message, remedy }) => `- ${[where, message, remedy].filter(Boolean).join(' ')}`,
    );
    return { exitCode: 0, message: [...said, `${Object.keys(made).join(', ')} written to ${options.out}`].join('\n') };
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof RefusedJob) return { exitCode: 1, message: error.message };
    throw error;
  }
}

/** @throws UnusableFile when the folder cannot be made or written to */
function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  } catch {
    throw new UnusableFile(`${folder}: nothing can be written there. Name another folder with --out.`);
  }
}
