const alphabet =
  'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW0xYzAbCdEfGhIjKlMnOpQrStUvWxYz0123456789';
/** Letters and digits as tokens have them. */
const random = (length: number) =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const block = (kind: string, separator = '\n') =>
  [`-----BEGIN ${kind}-----`, random(64), `-----END ${kind}-----`].join(
    separator,
  );
const jwt = [base64('{"alg":"ES256"}'), base64('{"sub":"user:a"}'), random(43)]
  .map(part => part.replace(/=+$/, ''))
  .join('.');

/** One secret of each shape, put together at run time so that scanners of this repository stay quiet. */
export const SECRETS: Readonly<Record<string, string>> = {
  'AWS access key id': `AKIA${'Q7'.repeat(8)}`,
  'AWS secret access key': `aws_secret_access_key = ${random(40)}`,
  'GitHub classic token': `ghp_${random(36)}`,
  'GitHub fine-grained token': `github_pat_${random(22)}_${random(59)}`,
  'GitHub app token': `ghs_${random(36)}`,
  'GitLab token': `glpat-${random(20)}`,
  'Slack bot token': ['xoxb', '123456789012', random(24)].join('-'),
  'Slack webhook': `https://hooks.slack.com/${[
    'services',
    'T01ABCDEF',
    'B01ABCDEF',
    random(24),
  ].join('/')}`,
  'Stripe live key': `sk_live_${random(24)}`,
  'Stripe test key': `sk_test_${random(24)}`,
  'SendGrid key': ['SG', random(22), random(43)].join('.'),
  'Google API key': `AIza${random(35)}`,
  'Vault token': `hvs.${random(90)}`,
  'npm token': `npm_${random(36)}`,
  JWT: jwt,
  'bearer token': `Authorization: Bearer ${random(40)}`,
  'RSA private key': block('RSA PRIVATE KEY'),
  'EC private key': block('EC PRIVATE KEY'),
  'OpenSSH private key': block('OPENSSH PRIVATE KEY'),
  'private key in one line': block('PRIVATE KEY', '\\n'),
  'PGP private key': block('PGP PRIVATE KEY BLOCK'),
  'password in an address': `https://me:${random(12)}@shop.example/cart`,
  'basic credentials': `Authorization: Basic ${base64(`me:${random(12)}`)}`,
  'Azure connection string': `AccountName=shop;AccountKey=${base64(
    random(64),
  )}`,
  'Azure SAS': `https://shop.blob.core.windows.net/a?sv=2025-01-05&sig=${random(
    43,
  )}%3D`,
  'card number': ['4111', '1111', '1111', '1111'].join(' '),
};
