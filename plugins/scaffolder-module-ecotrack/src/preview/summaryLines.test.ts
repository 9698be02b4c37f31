import { draftOf, MODELS } from './__testUtils__/drafts';
import { previewMessages } from './messages';
import { summaryLines } from './summaryLines';

const messages: { readonly [key: string]: unknown } = {
  preview: previewMessages,
};
/** The English text of a message, as the page shows it. */
const translate = (key: string, values: Record<string, unknown> = {}) => {
  const at = (path: string) =>
    path
      .split('.')
      .reduce<unknown>(
        (node, name) => (node as Record<string, unknown>)?.[name],
        messages,
      );
  const form = values.count === 1 ? 'one' : 'other';
  return String(at(key) ?? at(`${key}_${form}`)).replace(
    /\{\{(\w+)\}\}/g,
    (_, name) => `${values[name]}`,
  );
};
const t = translate as Parameters<typeof summaryLines>[2];

describe('summaryLines', () => {
  it('says what the order service will be', async () => {
    const draft = await draftOf('order-service');
    const lines = summaryLines(draft, 'forge.example/order-service', t);

    expect(lines).toMatchObject({
      Repository: 'forge.example/order-service',
      Database: 'order_service with orders, order_items',
      Caches: 'orders (180 s)',
      'Topics published': 'order-events (12 partitions)',
      'Topics consumed': 'payment-events, product-events',
    });
    expect(lines.Environments).toMatch(
      /^dev \(nonprod, delivered at once\), staging \(nonprod, by promotion\), prod/,
    );
    const [total, java, tests, migrations] = (
      lines.Files.match(/\d+/g) ?? []
    ).map(Number);
    expect(total).toBe(draft.files.length);
    expect(Math.min(java, tests, migrations)).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(java + tests + migrations);
  });

  it('says that there is none of what is not stored', async () => {
    expect(summaryLines(await draftOf('no-database'), 'x', t)).toMatchObject({
      Database: 'none',
      Caches: 'none',
      'Topics published': 'none',
    });
  });

  it.each([...MODELS.keys()])('has a text for all of %s', async name => {
    expect(
      JSON.stringify(summaryLines(await draftOf(name), 'x', t)),
    ).not.toMatch(/undefined|\{\{/);
  });
});
