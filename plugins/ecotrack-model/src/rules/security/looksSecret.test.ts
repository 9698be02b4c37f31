import { SECRETS } from '../../__testUtils__/secrets';
import { secretPaths } from './findSecrets';
import { looksSecret, redactSecrets } from './looksSecret';

/** What a text around a secret looks like. */
const AROUND = [
  ['', ''],
  ['before ', ' after'],
  ['key: "', '"'],
  ['{"a":"', '"}'],
  ['x'.repeat(100_000), ` ${'y'.repeat(1000)}`],
];

describe('secrets by their shape', () => {
  it.each(Object.entries(SECRETS))('%s is known and redacted', (_, secret) => {
    expect(
      AROUND.map(([before]) => looksSecret(`${before} ${secret}`)),
    ).toEqual(AROUND.map(() => true));
    const redacted = AROUND.map(([before, after]) =>
      redactSecrets(`${before} ${secret}${after}`),
    );
    for (const text of redacted) {
      expect(looksSecret(text)).toBe(false);
      expect(text).toContain('***');
    }
    expect(redacted[1]).toMatch(/^before .*after$/s);
  });

  it.each([
    'Takes and tracks orders since 2024-11-20T10:15:30.000Z',
    'Basic authentication of bearer telecommunications-infrastructure',
    'Order 4111 1111 1111 1112, trace 1732201823456',
    'https://shop.example:443/@me?design=abcdefghijklmnopqrstuvwxyzabcdefgh',
    'registry.example/shop/order-service@sha256:0123456789abcdef0123456789abcdef',
    'the secret access key comes from the vault',
    'jdbc:postgresql://order-db.example:5432/orders?sslmode=verify-full',
    'npm_config_registry, sk_live, glpat, s.length, AKIA',
  ])('%s is no secret', text => {
    expect(looksSecret(text)).toBe(false);
    expect(redactSecrets(text)).toBe(text);
  });

  it('takes no longer for texts made to be slow', () => {
    const slow = ['a.', 'a://', 'SG.', 'eyJ', '1 ', '4-', 'bearer ', '=sig']
      .map(part => part.repeat(50_000))
      .join('\n');

    expect(looksSecret(slow)).toBe(false);
  });

  it('tells where they stand, and repeats none', () => {
    const secret = SECRETS['GitHub classic token'];

    const paths = secretPaths({
      fine: 'fine',
      list: ['fine', `a ${secret}`],
      [secret]: { inner: secret },
      card: Number(SECRETS['card number'].replaceAll(' ', '')),
    });

    expect(paths).toEqual(['list[1]', '["***"]', '["***"].inner', 'card']);
  });
});
