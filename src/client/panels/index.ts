/** Every panel, in the order a team meets them. A new panel is one file and one line. */
import { agenda } from './agenda';
import { help } from './help';
import { mastery } from './mastery';
import type { Panel } from './panel';
import { plan } from './plan';

export const PANELS: readonly Panel[] = [mastery, agenda, plan, help];
