import type { RunningResourceRow } from '@ecotrack/backstage-plugin-platform-health-common';
import { key, row } from '../__testUtils__/row';
import { planOf } from './planOf';

const defaults = { owner: 'group:default/platform-team' };
const topic = row('kafka:topic', 'legacy');
const TOPIC_REF = 'resource:default/legacy-topic-dev';
const made = new Map([[TOPIC_REF, key('kafka:topic', 'legacy')]]);
const plan = (
  resources: RunningResourceRow[],
  completeClusters = ['nonprod'],
) => planOf({ resources, completeClusters }, made, defaults);

describe('planOf', () => {
  it('makes an entity of what no repository declares, with relations both ways', () => {
    const cluster = row('kafka:cluster', 'kafka-cluster', {
      isShared: true,
      owner: 'group:default/orders-team',
      entityRefs: ['component:default/orders'],
    });
    const declared = row('kafka:topic', 'order-events', {
      declaredBy: 'resource:default/order-events-topic',
    });
    const group = row('kafka:consumer', 'orders.legacy', {
      entityRefs: ['component:default/orders'],
      owner: 'group:default/orders-team',
      system: 'system:default/ecotrack',
      dependsOn: [
        key('kafka:cluster', 'kafka-cluster'),
        key('kafka:topic', 'order-events'),
        key('kafka:topic', 'legacy'),
        key('kafka:topic', 'gone'),
      ],
    });
    const { added, removed } = plan([cluster, declared, topic, group]);
    expect(removed).toEqual([]);
    expect(added.map(one => [one.metadata.name, one.spec])).toEqual([
      [
        'kafka-cluster-dev',
        {
          type: 'kafka-cluster',
          owner: 'group:default/platform-team',
          dependsOn: [],
          dependencyOf: ['component:default/orders'],
        },
      ],
      [
        'legacy-topic-dev',
        {
          type: 'kafka-topic',
          owner: 'group:default/platform-team',
          dependsOn: [],
          dependencyOf: [],
        },
      ],
      [
        'orders.legacy-consumer-group-dev',
        {
          type: 'consumer-group',
          owner: 'group:default/orders-team',
          system: 'system:default/ecotrack',
          dependsOn: [
            'resource:default/kafka-cluster-dev',
            'resource:default/order-events-topic',
            'resource:default/legacy-topic-dev',
          ],
          dependencyOf: ['component:default/orders'],
        },
      ],
    ]);
    expect(added[1].metadata.annotations).toEqual({
      'backstage.io/managed-by-location': 'platform-health:resources',
      'backstage.io/managed-by-origin-location': 'platform-health:resources',
      'ecotrack.io/health-resource': 'kafka:topic:nonprod/data-dev/legacy',
    });
  });

  it('removes what is gone from a cluster that told everything', () => {
    expect(plan([]).removed).toEqual([TOPIC_REF]);
    expect(plan([topic]).removed).toEqual([]);
  });

  it('concludes nothing from an absence in a cluster that did not', () => {
    expect(plan([], []).removed).toEqual([]);
    expect(plan([], ['prod']).removed).toEqual([]);
  });

  it('gives way to a repository that declares it, whatever the cluster tells', () => {
    const declared = { ...topic, declaredBy: 'resource:default/legacy-topic' };
    expect(plan([declared], [])).toEqual({ added: [], removed: [TOPIC_REF] });
  });
});
