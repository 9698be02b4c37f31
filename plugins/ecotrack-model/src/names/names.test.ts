import fc from 'fast-check';
import {
  applicationName,
  applicationRole,
  asyncApiName,
  auditTable,
  cacheResource,
  camelCase,
  checkName,
  configMapName,
  consumerGroup,
  databaseName,
  databaseOwnerSecret,
  databaseResource,
  databaseSecret,
  deadLetterTopic,
  entityClass,
  envelopeId,
  environmentConfigMapName,
  foreignKeyName,
  idSequence,
  indexName,
  kafkaSecret,
  kebabCase,
  limited,
  openApiName,
  ownerRole,
  ownerRoleObject,
  ownSecret,
  pascalCase,
  primaryKeyName,
  publicHostIn,
  redisSecret,
  snakeCase,
  topicResource,
  transactionalIdPrefix,
  uniqueName,
} from '.';
import type { Platform } from '../platform/platform';
import type { Service } from '../service/service';

const named = (name: string) => ({ metadata: { name } });
const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const kebab = (max: number) =>
  fc
    .array(fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/), {
      minLength: 1,
      maxLength: 4,
    })
    .map(words => words.join('-'))
    .filter(name => name.length >= 3 && name.length <= max);

const longest = {
  service: named(`a${'b'.repeat(39)}`),
  topic: 't'.repeat(100),
  table: { name: 'u'.repeat(48) },
  column: 'v'.repeat(48),
};

describe('publicHostIn', () => {
  const platform = { baseDomain: 'shop.example' } as Platform;
  const service = (host?: string) =>
    ({ ...named('order-service'), spec: { mesh: { host } } } as Service);

  it.each([
    [undefined, undefined, 'order-service.shop.example'],
    [undefined, 'dev', 'order-service.dev.shop.example'],
    ['orders.shop.example', 'dev', 'orders.dev.shop.example'],
    ['orders.other.example', 'dev', 'dev.orders.other.example'],
  ])('puts %s with the subdomain %s at %s', (host, subdomain, expected) => {
    expect(publicHostIn(service(host), platform, { subdomain })).toBe(expected);
  });
});

describe('limits of derived names, for the longest names a model may have', () => {
  const { service, topic, table, column } = longest;

  it('keeps Kubernetes objects within a label of 63 characters', () => {
    for (const name of [
      databaseSecret(service),
      databaseOwnerSecret(service),
      redisSecret(service),
      kafkaSecret(service),
      ownSecret(service, 's'.repeat(20)),
      configMapName(service),
      environmentConfigMapName(service),
      ownerRoleObject(service),
      applicationName(service, 'e'.repeat(20)),
    ]) {
      expect(name).toMatch(KEBAB);
      expect(name.length).toBeLessThanOrEqual(63);
    }
  });

  it('keeps the Helm release, which is the service, within 53 characters', () => {
    expect(service.metadata.name.length).toBeLessThanOrEqual(53);
  });

  it('keeps SQL identifiers within 63 bytes', () => {
    for (const name of [
      databaseName(service),
      ownerRole(service),
      applicationRole(service),
      auditTable(table),
      idSequence(table),
      idSequence({ name: auditTable(table) }),
      primaryKeyName(table),
      primaryKeyName({ name: auditTable(table) }),
      uniqueName(table, column),
      foreignKeyName(table, column),
      checkName(table, column),
      indexName(table, [column, column, column]),
    ]) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
    }
  });

  it('keeps topics and groups within 249 characters', () => {
    for (const name of [
      deadLetterTopic(service, topic),
      consumerGroup(service, topic),
    ]) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
      expect(name.length).toBeLessThanOrEqual(249);
    }
  });

  it('keeps catalog entities within 63 characters', () => {
    for (const name of [
      openApiName(service.metadata.name),
      asyncApiName(service.metadata.name),
      databaseResource(service),
      cacheResource(service),
      topicResource(topic),
    ])
      expect(name.length).toBeLessThanOrEqual(63);
  });
});

describe('names of different things', () => {
  it('never meet between two services', () => {
    const names = (name: string, topic: string) => [
      deadLetterTopic(named(name), topic),
      `group ${consumerGroup(named(name), topic)}`,
      ...[databaseSecret, databaseOwnerSecret, redisSecret, kafkaSecret].map(
        derive => `secret ${derive(named(name))}`,
      ),
      ...['dev', 'staging', 'prod'].map(
        environment =>
          `application ${applicationName(named(name), environment)}`,
      ),
      ...[ownerRole, applicationRole].map(
        derive => `role ${derive(named(name))}`,
      ),
      ...[databaseResource, cacheResource].map(
        derive => `resource ${derive(named(name))}`,
      ),
      `resource ${topicResource(topic)} of ${name}`,
    ];
    fc.assert(
      fc.property(
        kebab(40),
        kebab(40),
        kebab(60),
        kebab(60),
        (a, b, topicA, topicB) => {
          fc.pre(a !== b);
          // The hardest pairs: what ends one name begins the other.
          const pairs = [
            [names(a, topicA), names(b, topicB)],
            [names(a, `${b}-${topicA}`), names(`${a}-${b}`, topicA)],
            [names(a, topicA), names(`${a}-database`, topicA)],
            [names(a, topicA), names(`${a}-dev`, topicA)],
          ];
          for (const [one, other] of pairs) {
            expect(one.filter(name => other.includes(name))).toEqual([]);
            expect(new Set(one).size).toBe(one.length);
          }
        },
      ),
      { seed: 11 },
    );
  });

  it('gives no service the transactional ids of another', () => {
    expect(
      transactionalIdPrefix(named('order-service')).startsWith(
        transactionalIdPrefix(named('order')),
      ),
    ).toBe(false);
  });

  it('keeps the ends of long names apart by a fingerprint', () => {
    const long = 'x'.repeat(70);
    expect(limited(`${long}a`, 63)).not.toBe(limited(`${long}b`, 63));
    expect(limited(`${long}a`, 63)).toBe(limited(`${long}a`, 63));
    expect(limited(`${long}a`, 63)).toHaveLength(63);
    expect(limited('orders_status_idx', 63)).toBe('orders_status_idx');
    expect(limited(`${'x'.repeat(53)}_${long}`, 63)).not.toContain('__');
  });
});

describe('words', () => {
  it.each([
    ['order_items', 'OrderItems', 'orderItems', 'order_items', 'order-items'],
    [
      'order-service',
      'OrderService',
      'orderService',
      'order_service',
      'order-service',
    ],
    ['OrderItem', 'OrderItem', 'orderItem', 'order_item', 'order-item'],
  ])('%s', (name, pascal, camel, snake, dashed) => {
    expect([
      pascalCase(name),
      camelCase(name),
      snakeCase(name),
      kebabCase(name),
    ]).toEqual([pascal, camel, snake, dashed]);
  });

  it('derives the entity and the id of an event from it', () => {
    expect(entityClass({ name: 'order_items' })).toBe('OrderItems');
    expect(entityClass({ name: 'order_items', entity: 'OrderItem' })).toBe(
      'OrderItem',
    );
    expect(envelopeId({ name: 'orders', entity: 'Order' })).toBe('order_id');
  });
});
