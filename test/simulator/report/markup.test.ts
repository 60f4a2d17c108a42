import { describe, expect, it } from '@jest/globals';
import { markup, table } from '../../../src/simulator/report/markup.ts';

describe('markup', () => {
  it('escapes strings, rounds numbers, and inserts markup and lists as they are', () => {
    const list = ['a', 'b'].map((text) => markup`<i>${text}</i>`);

    expect(markup`<p title="${`"'<&>`}">${1.239}${list}</p>`.text).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;">1.24<i>a</i><i>b</i></p>',
    );
  });

  it('renders the first cell of a row as its heading', () => {
    expect(table(['A', 'B'], [['x', '<y>']]).text).toContain('<tr><th scope="row">x</th><td>&lt;y&gt;</td></tr>');
  });
});
