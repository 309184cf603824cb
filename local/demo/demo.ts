/** `npm run demo`: what the walk says goes to the terminal, and a walk that could not be made is told by the exit code. */
import process from 'node:process';
import { runDemo } from './run';

const { exitCode, message } = await runDemo(process.argv.slice(2));
(exitCode === 0 ? process.stdout : process.stderr).write(`${message}\n`);
process.exitCode = exitCode;
