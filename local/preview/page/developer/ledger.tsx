/** What the last execution cost in Google's calls: for developers, and for whoever wants to see that nothing else happened. */
import type { JSX } from 'preact';
import { Panel } from '../shell/panel';
import type { Workbench } from '../workbench';

export function Ledger({ bench }: { readonly bench: Workbench }): JSX.Element {
  const call = bench.live.state.lastCall;
  return (
    <Panel title="Ledger of the last call" close={() => bench.showPanel(null)}>
      {call === null ? (
        <p class="panel-words">Nothing has run yet.</p>
      ) : (
        <>
          <p class="panel-words">
            <code>{call.functionName}</code> for {call.email}, AuthMode.{call.mode}, {call.milliseconds} ms
          </p>
          {call.error !== null && <p class="panel-error">{call.error}</p>}
          {call.refused !== null && <p class="panel-error">Refused: {call.refused}</p>}
          <dl class="numbers">
            <dt>Round trips</dt>
            <dd>{call.roundTrips}</dd>
            <dt>of them Docs and Drive</dt>
            <dd>{call.remote}</dd>
            <dt>Buffered writes</dt>
            <dd>{call.writes}</dd>
            <dt>Builders</dt>
            <dd>{call.builders}</dd>
          </dl>
          {call.warnings.map((warning) => (
            <p key={warning} class="panel-error">
              {warning}
            </p>
          ))}
          <table class="calls">
            <caption>Calls by name</caption>
            <tbody>
              {Object.entries(call.calls).map(([name, count]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {call.logs.map((line, index) => (
            <p key={index} class="panel-words">
              {line}
            </p>
          ))}
        </>
      )}
    </Panel>
  );
}
