// What a browser hands over when a part of a Doc is pasted: the rows of its tables must survive, and every word of it.
import { expect, it } from 'vitest';
import { textWithTables } from '../../src/client/parts/minutes/pasted';

it.each([
  ['no table: the plain text is as good', '<p>We reteach.</p>', undefined],
  ['nothing', '', undefined],
  [
    'a Doc, in the tags that it wraps around everything',
    '<meta charset="utf-8"><b style="font-weight:normal;" id="guid"><h2 dir="ltr"><span>New action items</span></h2><div><table><colgroup><col></colgroup>' +
      '<tbody><tr style="height:0pt"><td><p><span>What</span></p></td><td><p>Owner</p></td></tr>' +
      '<tr><td><p>Copy</p><p>the mats</p></td><td><p>Erik</p></td></tr><tr><td></td><td><br></td></tr></tbody></table></div>' +
      '<ul><li><p>calculators</p></li><li>bus &amp; train</li></ul></b>',
    'New action items\nWhat\tOwner\nCopy\vthe mats\tErik\n\t\ncalculators\nbus & train',
  ],
  [
    'text outside of every block, a style, a comment',
    '<style>p > b { color: red }</style>The bus<!-- <p>not this</p> --> comes<br>at four<table><tr><th>Decision</th></tr></table>Late: B&#7843;o',
    'The bus comes\nat four\nDecision\nLate: Bảo',
  ],
  [
    'a table in a cell is text of the cell',
    '<table><tr><td>One<table><tr><td>two</td><td>three</td></tr></table></td><td>four</td></tr></table>',
    'One\vtwo\vthree\tfour',
  ],
  [
    'tags that are not closed, and signs that are none',
    '<table><tr><td>a < b<td title="x > y">c &nope; d<tr><td>e</table>',
    'a < b\tc &nope; d\ne',
  ],
])('%s', (_what, html, text) => {
  expect(textWithTables(html)).toBe(text);
});
