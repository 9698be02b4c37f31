import { parsePlatform } from '../../parse/parsePlatform';
import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { meshRules } from '.';

const platform = parsePlatform('{ baseDomain: shop.example }');
const context = platform.valid ? { platform: platform.value } : {};
const caller = (operation: object) => ({
  'spec.mesh.callers.0.operations.0': operation,
});
const allowed = parsePlatform('{}');
const inDefault = allowed.valid ? { platform: allowed.value } : {};
const F = 'spec.mesh.faultInjection.environments';
const at = 'spec.mesh.callers[0].operations[0]';

const CASES: RuleCases = {
  'mesh/duplicate-host': {
    breaks: [
      {
        change: {
          'spec.mesh.externalHosts.1': {
            host: 'api.carrier.example',
            port: 8443,
          },
        },
        at: 'spec.mesh.externalHosts[1]',
      },
    ],
    keeps: [
      {
        change: {
          'spec.mesh.externalHosts.1': { host: 'api.carrier.example' },
        },
      },
    ],
  },
  'mesh/internal-host': {
    breaks: [
      { change: { 'spec.mesh.exposure': undefined }, at: 'spec.mesh.host' },
    ],
    keeps: [
      {
        change: {
          'spec.mesh.exposure': undefined,
          'spec.mesh.host': undefined,
        },
      },
    ],
  },
  'mesh/host-domain': {
    breaks: [
      { change: {}, context, at: 'spec.mesh.host' },
      {
        change: { 'spec.mesh.host': 'my-shop.example' },
        context,
        at: 'spec.mesh.host',
      },
    ],
    keeps: [{ change: { 'spec.mesh.host': 'stock.shop.example' }, context }],
  },
  'mesh/operation-not-offered': {
    breaks: [
      { change: caller({ method: 'GET', path: '/import-runs' }), at },
      { change: caller({ method: 'POST', path: '/stock-movements' }), at },
    ],
    keeps: [
      { change: caller({ method: 'GET', path: '/stock-movements/{id}' }) },
      { change: caller({ method: 'POST', path: '/reservations' }) },
    ],
  },
  'mesh/fault-environment': {
    breaks: [
      { change: { [F]: ['dev', 'prod'] }, context: inDefault, at: `${F}[1]` },
      { change: { [F]: ['test'] }, at: `${F}[0]` },
      {
        change: {
          [F]: ['dev'],
          'spec.delivery.environments': [{ name: 'prod' }],
        },
        context: inDefault,
        at: `${F}[0]`,
      },
    ],
    keeps: [{ change: { [F]: ['dev', 'staging'] }, context: inDefault }],
  },
};

describe('rules of mesh', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(meshRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
