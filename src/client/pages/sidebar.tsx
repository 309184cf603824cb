import { render } from 'preact';
import { App } from '../app';
import { access } from '../panels/access';
import { assessment } from '../panels/assessment';
import { help } from '../panels/help';
import { HomePanel } from '../panels/home';
import { mastery } from '../panels/mastery';
import { plan } from '../panels/plan';
import { scores } from '../panels/scores';
import { strategies } from '../panels/strategies';
import { why } from '../panels/why';
import '../sidebar.css';

const root = document.getElementById('app');
if (root)
  render(
    <App
      first={root.dataset.panel ?? 'home'}
      panels={[strategies, mastery, why, plan, assessment, scores, access, help]}
      home={HomePanel}
    />,
    root,
  );
