import { readEnvironment } from './environment';

const variables = {
  ECOTRACK_SANDBOX_DIRECTORY: '/somewhere',
  ECOTRACK_SANDBOX_PORTS: JSON.stringify({
    page: 3000,
    backend: 7007,
    forge: 7100,
    nonprod: 7101,
    prod: 7102,
    control: 7103,
    'nonprod-prometheus': 7104,
    'prod-prometheus': 7105,
  }),
  ECOTRACK_SANDBOX_FORGE_PASSWORD: 'password',
  ECOTRACK_SANDBOX_NONPROD_TOKEN: 'first',
  ECOTRACK_SANDBOX_PROD_TOKEN: 'second',
};

describe('readEnvironment', () => {
  it('takes what npm start gives; the page is the origin that clusters answer', () => {
    expect(readEnvironment(variables)).toEqual({
      directory: '/somewhere',
      ports: {
        forge: 7100,
        nonprod: 7101,
        prod: 7102,
        control: 7103,
        'nonprod-prometheus': 7104,
        'prod-prometheus': 7105,
      },
      forgePassword: 'password',
      tokens: { nonprod: 'first', prod: 'second' },
      origins: ['http://localhost:3000'],
    });
  });

  it.each(Object.keys(variables))('names %s when it is missing', name => {
    expect(() => readEnvironment({ ...variables, [name]: '' })).toThrow(
      `${name} is missing; start the sandbox with npm start`,
    );
  });

  it.each(['7100', '{"forge": "7100"}', 'forge'])(
    'refuses the ports %s',
    ports => {
      expect(() =>
        readEnvironment({ ...variables, ECOTRACK_SANDBOX_PORTS: ports }),
      ).toThrow('ECOTRACK_SANDBOX_PORTS is no JSON object of port numbers');
    },
  );
});
