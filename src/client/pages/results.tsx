import { render } from 'preact';
import { ResultsPage } from '../results/app';
import '../sidebar.css';
import '../results/results.css';
import '../results/heat-map.css';
import '../results/items.css';

const root = document.getElementById('app');
if (root) render(<ResultsPage first={root.dataset.panel ?? ''} />, root);
