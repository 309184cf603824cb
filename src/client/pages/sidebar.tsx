import { render } from 'preact';
import { App } from '../app';
import '../sidebar.css';

const root = document.getElementById('app');
if (root) render(<App first={root.dataset.panel ?? 'home'} />, root);
