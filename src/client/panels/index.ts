/** Every panel, in the order a team meets them. A new panel is one file and one line. */
import { access } from './access';
import { agenda } from './agenda';
import { help } from './help';
import { learnings } from './learnings';
import { mastery } from './mastery';
import { newYear } from './new-year';
import type { Panel } from './panel';
import { plan } from './plan';
import { roster } from './roster';
import { team } from './team';

export const PANELS: readonly Panel[] = [roster, learnings, mastery, agenda, plan, team, access, newYear, help];
