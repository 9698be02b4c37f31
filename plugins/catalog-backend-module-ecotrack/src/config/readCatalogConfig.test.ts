import { ConfigReader } from '@backstage/config';
import { readCatalogConfig } from './readCatalogConfig';

const read = (catalog?: object) =>
  readCatalogConfig(
    new ConfigReader(
      catalog ? { platformHealth: { catalog: { ...catalog } } } : {},
    ),
  );

describe('readCatalogConfig', () => {
  it('asks every 30 seconds for the platform team, unless told otherwise', () => {
    expect(read()).toMatchObject({
      schedule: { frequency: { seconds: 30 } },
      defaults: { owner: 'group:default/platform-team', system: undefined },
    });
  });

  it('takes refs as people write them', () => {
    expect(
      read({
        owner: 'data-team',
        system: 'ecotrack',
        schedule: { frequency: { minutes: 1 }, timeout: { seconds: 10 } },
      }),
    ).toMatchObject({
      schedule: { frequency: { minutes: 1 } },
      defaults: {
        owner: 'group:default/data-team',
        system: 'system:default/ecotrack',
      },
    });
  });

  it('names the key that is wrong', () => {
    expect(() => read({ owner: 'group:' })).toThrow(
      /platformHealth\.catalog\.owner must be an entity ref/,
    );
    expect(() => read({ schedule: { timeout: { seconds: 1 } } })).toThrow(
      /frequency/,
    );
  });
});
