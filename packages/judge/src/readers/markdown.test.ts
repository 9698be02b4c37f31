import { readMarkdown } from './markdown';

const texts = (page: string) =>
  [...readMarkdown(page)]
    .filter(([place]) => place.endsWith('/value'))
    .map(([, value]) => value);

describe('readMarkdown', () => {
  it('reads what is shown, escapes and entities resolved', () => {
    expect(texts('a \\*b\\* &lt;c&gt; &#126;d')).toEqual([
      'string:a *b* <c> ~d',
    ]);
  });

  it('takes a bare address for the text it is', () => {
    expect(texts('see http://127.0.0.1/a or me@shop.example.')).toEqual([
      'string:see http://127.0.0.1/a or me@shop.example.',
    ]);
  });

  it.each(['[http://good](http://evil)', '*a*', '<b>a</b>', '`a`'])(
    'keeps %s apart from its text',
    markup => {
      const types = [...readMarkdown(markup)]
        .filter(([place]) => place.endsWith('/type'))
        .map(([, type]) => type);
      expect(types.join()).toMatch(/link|emphasis|html|inlineCode/);
    },
  );
});
