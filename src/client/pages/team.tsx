import { render } from 'preact';
import { App } from '../app';
import { learnings } from '../panels/learnings';
import { newYear } from '../panels/new-year';
import { roster } from '../panels/roster';
import { team } from '../panels/team';
import '../sidebar.css';

const root = document.getElementById('app');
if (root) render(<App first={root.dataset.panel ?? 'team'} panels={[team, roster, learnings, newYear]} />, root);
