import { render } from 'preact';
import { App } from '../app';
import { agenda } from '../panels/agenda';
import { meetings } from '../panels/meetings';
import { minutes } from '../panels/minutes';
import '../sidebar.css';

const root = document.getElementById('app');
if (root) render(<App first={root.dataset.panel ?? 'agenda'} panels={[agenda, minutes, meetings]} />, root);
