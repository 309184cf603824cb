import { render } from 'preact';
import { PlanWindow } from '../parts/plan/plan-window';
import '../sidebar.css';
import '../parts/plan/plan.css';

const root = document.getElementById('app');
if (root) render(<PlanWindow />, root);
