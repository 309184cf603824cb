import { render } from 'preact';
import { App } from '../app';
import { goals } from '../panels/goals';
import { monitor } from '../panels/monitor';
import { tried } from '../panels/tried';
import '../sidebar.css';

const root = document.getElementById('app');
if (root) render(<App first={root.dataset.panel ?? 'monitor'} panels={[monitor, goals, tried]} />, root);
