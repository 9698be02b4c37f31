import german from './de';
import { messages } from './en';

type Nested = { readonly [key: string]: string | Nested };

const flat = (nested: Nested, prefix = ''): [key: string, text: string][] =>
  Object.entries(nested).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('German', () => {
  it('says everything that English says, with the same values in it', () => {
    const wanted = flat(messages).map(([key, text]) => [
      key,
      placeholders(text),
    ]);
    const said = Object.entries(german).map(([key, text]) => [
      key,
      placeholders(text),
    ]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(wanted));
  });
});
