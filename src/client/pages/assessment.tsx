import { render } from 'preact';
import { AssessmentPage } from '../parts/assessments/assessment-page';
import '../sidebar.css';
import '../dialog.css';

const root = document.getElementById('app');
if (root) render(<AssessmentPage start={decodeURIComponent(root.dataset.panel ?? 'new')} />, root);
