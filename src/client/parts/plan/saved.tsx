/** After saving: what was saved, what is missing, and the Doc for whoever wants it on paper. */
import type { ValueOf } from '../../../jobs';
import { type Arrived, closePage, reopenSidebar } from '../../server';
import { PlainButton } from '../controls';
import { PlanDocs } from './plan-docs';

interface SavedProps {
  readonly saved: Arrived<ValueOf<'savePlan'>>;
  readonly onOpen: () => void;
}

export function Saved({ saved, onOpen }: SavedProps) {
  return (
    <div class="plan-saved">
      <h1>{saved.status === 'agreed' ? 'The plan is saved' : 'The plan is saved, marked unfinished'}</h1>
      <p>
        It stands on the tab Action Plans as {saved.plan}. The days you chose for checks show up on the sidebar and in
        the next agenda.
      </p>
      {saved.missing.length > 0 ? (
        <>
          <h2>Still missing</h2>
          <ul>
            {saved.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
      <PlanDocs plan={saved.plan} documents={saved.documents} />
      <PlainButton onPress={onOpen}>Go on with the plan</PlainButton>{' '}
      <PlainButton onPress={() => reopenSidebar(closePage)}>Close</PlainButton>
    </div>
  );
}
