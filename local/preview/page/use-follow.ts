/** Follows a link inside the preview: to a tab, to a document, or to a message that nothing leaves the page. */
import { useCallback } from 'preact/hooks';
import { readArea } from './grid/names';
import type { Area } from './grid/selection';
import { destinationOf } from './links';
import type { Live } from './live';

interface Followers {
  readonly openTab: (sheetId: number) => Promise<void>;
  readonly selectArea: (area: Area) => void;
  readonly openFile: (fileId: string) => void;
  readonly say: (message: string) => void;
}

export function useFollow(live: Live | null, to: Followers): (href: string) => void {
  return useCallback(
    (href: string) => {
      if (live === null) return;
      const destination = destinationOf(href, live.state.workbookId);
      if (destination.to === 'outside') to.say(`The preview opens no address outside: ${destination.address}`);
      else if (destination.to === 'file') to.openFile(destination.fileId);
      else {
        const { sheetId, range } = destination;
        if (!live.state.tabs.some(({ id }) => id === sheetId)) return to.say('That sheet is no longer there.');
        const area = range === null ? null : readArea(range, Number.MAX_SAFE_INTEGER, 20_000);
        void to.openTab(sheetId).then(() => area && to.selectArea(area));
      }
    },
    [live, to],
  );
}
