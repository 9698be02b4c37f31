import type { Assessment } from '@ecotrack/backstage-plugin-platform-health-node';
import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { KIND, readyProvider } from '../engine/__testUtils__/readyProvider';
import { Providers } from '../engine/Providers';
import { evidenceOf } from './evidenceOf';
import { replay } from './replay';

const providers = new Providers();
providers.add(readyProvider);

const resource = {
  technology: 'search',
  type: 'cluster',
  cluster: 'nonprod',
  namespace: 'data-dev',
  name: 'main',
};
const evidence = (
  ready: unknown,
  labels = {},
  before: Assessment['findings'] = [],
) =>
  evidenceOf(
    {
      key: 'search:cluster:nonprod/data-dev/main',
      resource,
      environment: { name: 'dev', isProduction: false },
      type: readyProvider.resourceTypes[0],
      profile: {
        name: '',
        thresholds: { 'search/none-ready': 2 },
        refused: [],
      },
    },
    fakeFacts({
      objects: {
        [KIND]: [
          {
            metadata: { name: 'main', namespace: 'data-dev', uid: '1', labels },
            status: { ready },
          },
        ],
      },
    }),
    new Set(),
    before,
  );

describe('replay', () => {
  it.each([0, 1, 2, NaN])('gives the verdict on %p again', ready => {
    const file = evidence(ready);
    const { assessment, isSame } = replay(JSON.stringify(file), providers);
    expect(isSame).toBe(true);
    expect(assessment.state).toBe(file.verdict.state);
  });

  it('gives the verdict that a finding from before stands in again', () => {
    const { findings } = replay(
      JSON.stringify(evidence(0)),
      providers,
    ).assessment;
    const file = evidence('unreadable', {}, findings);
    expect(file.verdict).toMatchObject({
      state: 'unhealthy',
      findings: ['search/none-ready'],
    });
    expect(replay(JSON.stringify(file), providers).isSame).toBe(true);
  });

  it('sees that a rule judges otherwise now', () => {
    const file = { ...evidence(1), thresholds: { 'search/none-ready': 1 } };
    expect(replay(JSON.stringify(file), providers).isSame).toBe(false);
  });

  it('keeps no secret', () => {
    const token = ['ghp', 'x'.repeat(36)].join('_');
    expect(JSON.stringify(evidence(1, { token }))).not.toContain(token);
  });

  it.each([
    ['{', /no JSON/],
    ['{"format": "other"}', /no evidence/],
    [
      JSON.stringify({
        ...evidence(1),
        resource: { ...resource, technology: 'x' },
      }),
      /no provider judges x cluster/,
    ],
  ])('refuses %s', (text, message) => {
    expect(() => replay(text, providers)).toThrow(message);
  });
});
