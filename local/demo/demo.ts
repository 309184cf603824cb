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

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return say(options);
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
    mkdirSync(options.out, { recursive: true });
    for (const [name, content] of Object.entries(made)) writeFileSync(join(options.out, name), content);
    for (const { where, message, remedy } of walked.problems)
      process.stdout.write(`- ${[where, message, remedy].filter(Boolean).join(' ')}\n`);
    process.stdout.write(`${Object.keys(made).join(', ')} written to ${options.out}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UnusableFile || error instanceof RefusedJob) return say(error.message);
    throw error;
  }
}

function say(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
