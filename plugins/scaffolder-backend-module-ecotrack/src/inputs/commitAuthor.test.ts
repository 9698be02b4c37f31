import { ConfigReader } from '@backstage/config';
import { readAuthor } from '../config/readAuthor';
import { readCommitAuthor } from './commitAuthor';

const CONFIGURED = { name: 'Portal', email: 'portal@ecotrack.example' };

describe('readCommitAuthor', () => {
  it('takes what is given, and what is configured for the rest', () => {
    expect(readCommitAuthor({ name: 'Zoë O’Neill' }, CONFIGURED)).toEqual({
      name: 'Zoë O’Neill',
      email: 'portal@ecotrack.example',
    });
    expect(
      readCommitAuthor(
        { email: '12+portal[bot]@users.noreply.forge.example' },
        {},
      ),
    ).toEqual({
      name: undefined,
      email: '12+portal[bot]@users.noreply.forge.example',
    });
  });

  it.each([
    '',
    'a',
    'a@b',
    'a@b> <c@d',
    '"a b"@c d',
    'a@b.example\n',
    'a b@c.example',
    'a@-c.example',
    'a..b@c.example',
    `${'a'.repeat(250)}@c.example`,
    null,
    {},
  ])('refuses the address %j', email => {
    expect(() => readCommitAuthor({ email }, CONFIGURED)).toThrow(
      /^gitAuthorEmail: .+ Rule: commit\/author-email\. Give an address/,
    );
  });

  it.each(['', 'a <b>', 'a\nb', 'a\u202eb', 'a'.repeat(101), 3])(
    'refuses the name %j',
    name => {
      expect(() => readCommitAuthor({ name }, CONFIGURED)).toThrow(
        /^gitAuthorName: .+ Rule: commit\/author-name\. Give a name/,
      );
    },
  );

  it('is the rule for the configured author as well', () => {
    const config = new ConfigReader({
      scaffolder: { defaultAuthor: { email: 'a@b> <c@d' } },
    });
    expect(() => readAuthor(config)).toThrow(
      /^scaffolder\.defaultAuthor\.email: .+ Rule: commit\/author-email\./,
    );
  });
});
