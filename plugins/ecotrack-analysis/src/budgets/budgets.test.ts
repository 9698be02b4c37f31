import { parseAllDocuments } from 'yaml';
import type { Placed } from '../wiring/Wiring';
import { readWiring } from '../wiring/reading/readWiring';
import { overBudget } from '.';
import { quantity } from './quantity';

const service = (
  name: string,
  changes: Readonly<Record<string, string>> = {},
) =>
  readWiring(
    [
      {
        path: 'src/main/resources/application.yaml',
        content: `
spring: { datasource: { url: 'jdbc:postgresql://localhost:5432/x', hikari: { maximum-pool-size: 10 } } }`,
      },
      {
        path: 'deploy/rendered/dev/all.yaml',
        content: Object.entries({
          Deployment: `spec:
  replicas: 1
  strategy: { rollingUpdate: { maxSurge: 1 } }
  template: { spec: { containers: [{ resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: '1', memory: 1Gi } } }] } }`,
          HorizontalPodAutoscaler: `spec: { scaleTargetRef: { name: ${name} }, maxReplicas: 4 }`,
          ConfigMap: `data: { application.yaml: "spring: { datasource: { url: 'jdbc:postgresql://pg-rw.data.svc:5432/${name}?sslmode=require' } }" }`,
          KafkaTopic: `spec: { topicName: ${name}-events, partitions: 4, replicas: 3 }`,
          KafkaUser: `spec: { authorization: { acls: [{ resource: { type: topic, name: ${name}-events }, operations: [Read] }] } }`,
          ...changes,
        })
          .map(
            ([kind, rest]) =>
              `kind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\n${rest}`,
          )
          .join('\n---\n'),
      },
    ],
    'dev',
  );
const placed = (text: string): Placed[] =>
  parseAllDocuments(text).map(document => ({
    file: 'platform.yaml',
    value: document.toJS(),
  }));
const PROXY = { requests: { cpu: '100m', memory: '128Mi' } };
const over = (platform: string, ...services: ReturnType<typeof service>[]) =>
  overBudget({ services, platform: placed(platform), proxy: PROXY }).map(
    ({ sentence }) => sentence,
  );
const cluster = (size: string) =>
  `{ kind: Cluster, metadata: { name: pg, namespace: data }, spec: { postgresql: { parameters: { max_connections: '${size}' } } } }`;
const hard = (limits: string, namespace = 'shop') =>
  `{ kind: ResourceQuota, metadata: { name: q, namespace: ${namespace} }, spec: { hard: { ${limits} } } }`;

describe('connections', () => {
  it('are the pools of all replicas at most, with both ends named', () => {
    const both = [service('cart'), service('order')];
    expect(over(cluster('95'), ...both)).toEqual([]);
    expect(over(cluster('94'), ...both)).toEqual([
      'platform.yaml Cluster data/pg spec.postgresql.parameters.max_connections is "94", which leaves 81 to services, but the pools of 2 of them open up to 82: src/main/resources/application.yaml spring.datasource.hikari.maximum-pool-size is "10"; src/main/resources/application.yaml spring.datasource.hikari.maximum-pool-size is "10".',
    ]);
  });

  it('are twice as many where a canary brings a second set of pods', () => {
    const canary = service('cart', {
      Deployment: 'spec: { replicas: 4 }',
      HorizontalPodAutoscaler: 'spec: {}',
      Rollout: 'spec: { replicas: 8, strategy: { canary: {} } }',
    });
    expect(over(cluster('214'), canary)).toEqual([]);
    expect(over(cluster('213'), canary)).toHaveLength(1);
  });

  it('are those of the pooler where the application goes to one', () => {
    const pooler = (clients: number) =>
      `{ kind: Pooler, metadata: { name: pg-rw, namespace: data }, spec: { instances: 2, pgbouncer: { parameters: { max_client_conn: '${clients}' } } } }`;
    expect(over(pooler(21), service('cart'))).toEqual([]);
    expect(over(pooler(20), service('cart'))[0]).toMatch(
      /Pooler data\/pg-rw .* is "20", which leaves 40 to services/,
    );
  });

  it('are nothing of another server', () => {
    expect(
      over(cluster('14').replace('name: pg,', 'name: my,'), service('cart')),
    ).toEqual([]);
  });
});

describe('quota', () => {
  it.each([
    ['requests.cpu', '3', '2999m', /take up to 3000m/],
    ['cpu', '3', '2.9', /take up to 3:/],
    ['requests.memory', '5760Mi', '5759Mi', /take up to 5760Mi/],
    ['limits.cpu', '5', '4', /take up to 5:/],
    ['limits.memory', '5Gi', '4Gi', /take up to 5Gi/],
    ['pods', '5', '4', /take up to 5:/],
  ])(
    'counts %s of all pods, of a new one and of proxies',
    (key, enough, short, words) => {
      expect(over(hard(`${key}: '${enough}'`), service('cart'))).toEqual([]);
      const [found, ...more] = over(
        hard(`${key}: '${short}'`),
        service('cart'),
      );
      expect(more).toEqual([]);
      expect(found).toMatch(words);
      expect(found).toMatch(
        /ResourceQuota shop\/q .* HorizontalPodAutoscaler shop\/cart spec.maxReplicas is "4"/,
      );
    },
  );

  it('is that of the namespace, and of what it counts', () => {
    expect(over(hard('pods: 1', 'other'), service('cart'))).toEqual([]);
    expect(over(hard('services: 1'), service('cart'))).toEqual([]);
  });
});

describe('partitions', () => {
  it('are as many as pods that read them', () => {
    const topic = (partitions: number) =>
      service('cart', {
        KafkaTopic: `spec: { topicName: cart-events, partitions: ${partitions} }`,
      });
    expect(over('', topic(4))).toEqual([]);
    expect(over('', topic(3))).toEqual([
      'deploy/rendered/dev/all.yaml HorizontalPodAutoscaler shop/cart spec.maxReplicas is "4", so some of them read nothing of cart-events: deploy/rendered/dev/all.yaml KafkaTopic shop/cart spec.partitions is "3".',
    ]);
  });

  it('have no more copies than there are brokers', () => {
    const pool = (replicas: number) =>
      `{ kind: KafkaNodePool, metadata: { name: brokers, namespace: data }, spec: { roles: [broker], replicas: ${replicas} } }`;
    expect(over(pool(3), service('cart'))).toEqual([]);
    expect(over(pool(2), service('cart'))[0]).toMatch(
      /spec.replicas is "3", but there are 2 brokers: .*KafkaNodePool data\/brokers/,
    );
  });
});

it.each([
  ['250m', 0.25],
  ['2', 2],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['1k', 1000],
  ['much', undefined],
])('a quantity of %s is %p', (text, number) => {
  expect(quantity(text)).toBe(number);
});
