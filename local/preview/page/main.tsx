/** Starts the preview: draws a frame at once, loads the worker and its files, then the workbook. */
import './look/base.css';
import './look/shell.css';
import './look/menus.css';
import './look/grid.css';
import './look/grid-parts.css';
import './look/windows.css';
import './look/documents.css';
import { render } from 'preact';
import { App } from './app';
import { connect, startFiles } from './connection';
import { createLive } from './live';

const place = document.getElementById('app');
if (place === null) throw new Error('The page has no place for the preview.');

const live = createLive();
const connection = connect(live.hear);
const started = startFiles().then((files) => connection.ask('start', files));
render(<App connection={connection} store={live} started={started} />, place);

// The preview works without a network from the second visit on; a page opened as a file has no service worker.
if ('serviceWorker' in navigator && location.protocol.startsWith('http')) {
  void navigator.serviceWorker.register('offline.js').catch(() => undefined);
}
