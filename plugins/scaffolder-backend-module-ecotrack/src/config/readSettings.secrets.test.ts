import { ConfigReader } from '@backstage/config';
import { SECRETS, spellings } from '../__testUtils__/secrets';
import { configOf } from '../__testUtils__/settings';
import { readSettings } from './readSettings';

const { integrations, ecotrack } = configOf('http://127.0.0.1:7100');

/** Places of the platform document that take a text, and keys that nobody knows. */
const PLACES: Record<string, (text: string) => object> = {
  registry: registry => ({ registry }),
  'base domain': baseDomain => ({ baseDomain }),
  portal: portalUrl => ({ portalUrl }),
  'GitOps repository': repository => ({ gitops: { repository } }),
  'an unknown field': note => ({ note }),
  'an unknown key': key => ({ [key]: 'a' }),
};

function startWith(platform: object) {
  try {
    readSettings(
      new ConfigReader({
        integrations,
        ecotrack: {
          ...ecotrack,
          platform: { ...ecotrack.platform, ...platform },
        },
      }),
    );
    return 'started';
  } catch (error) {
    return String(error);
  }
}

describe('a secret in the platform document', () => {
  it.each(SECRETS)('%s ends the start and is not repeated', (_, secret) => {
    const told = Object.entries(PLACES).map(
      ([place, platformWith]) =>
        [place, startWith(platformWith(secret))] as const,
    );

    expect(told.filter(([, text]) => text === 'started')).toEqual([]);
    expect(
      told.filter(([, text]) =>
        spellings(secret).some(spelling => text.includes(spelling)),
      ),
    ).toEqual([]);
  });
});
