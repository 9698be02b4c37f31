import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parsePlatform } from '../parse/parsePlatform';
import { parseService } from '../parse/parseService';
import { formatErrors } from '../parse/errors/formatErrors';
import type { Service } from '../service/service';
import { sizingOf } from '../service/sizing';
import { preset } from './preset';
import { type PresetName, PRESETS } from './presetNames';
import { serviceFromPreset } from './serviceFromPreset';

const folder = join(__dirname, '../../presets');

function serviceOf(name: PresetName): Service {
  const result = parseService(preset(name));
  if (!result.valid) throw new Error(formatErrors(result.errors, name));
  return result.value;
}
const services = PRESETS.map(serviceOf);
const heldBy = (service: string) => ({ service, source: 'catalog' as const });
const taken = {
  topics: Object.fromEntries(
    services.flatMap(({ metadata, spec }) =>
      (spec.kafka?.publishes ?? []).map(({ topic }) => [
        topic,
        heldBy(metadata.name),
      ]),
    ),
  ),
  schemas: Object.fromEntries(
    services.map(({ metadata, spec }) => [
      spec.postgres?.schema,
      heldBy(metadata.name),
    ]),
  ),
  services: services.map(({ metadata, spec }) => ({
    name: metadata.name,
    startAfter: spec.application.startAfter,
  })),
};
const choice = {
  name: 'basket-service',
  owner: 'group:default/orders-team',
  description: 'Baskets',
};

const comments = (text: string) => text.match(/#.*$/gm);

describe('presets', () => {
  it('are the files of the folder; run `yarn workspace @ecotrack/model generate` otherwise', () => {
    expect([...PRESETS].sort()).toEqual(
      readdirSync(folder)
        .map(file => basename(file, '.yaml'))
        .sort(),
    );
    for (const name of PRESETS)
      expect(preset(name)).toBe(
        readFileSync(join(folder, `${name}.yaml`), 'utf8'),
      );
  });

  it('name the schema for editors in their first line', () => {
    for (const name of PRESETS)
      expect(preset(name)).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/schemas\/service\.v1alpha1\.json\n/,
      );
  });

  it('live together on one platform', () => {
    const platform = parsePlatform('{}');
    if (!platform.valid) throw new Error(formatErrors(platform.errors));
    for (const name of PRESETS) {
      const result = parseService(preset(name), {
        platform: platform.value,
        taken,
      });
      expect(result.valid ? '' : formatErrors(result.errors, name)).toBe('');
    }
    const connections = services.reduce((sum, service) => {
      const { maxReplicas } = sizingOf(service, {});
      return sum + maxReplicas * (service.spec.postgres?.pool.maximumSize ?? 0);
    }, 0);
    expect(connections).toBeLessThanOrEqual(
      platform.value.postgres.maxConnections - 13,
    );
  });

  it('allow the calls that they make', () => {
    const calls = services.flatMap(({ metadata, spec }) =>
      spec.application.calls.flatMap(({ service, operations }) =>
        operations.map(
          ({ method, path }) =>
            `${metadata.name} -> ${service} ${method} ${path}`,
        ),
      ),
    );
    const allowed = services.flatMap(({ metadata, spec }) =>
      spec.mesh.callers.flatMap(({ service, operations }) =>
        operations.map(
          ({ method, path }) =>
            `${service} -> ${metadata.name} ${method} ${path}`,
        ),
      ),
    );
    expect(calls.sort()).toEqual(allowed.sort());
    expect(calls).toHaveLength(4);
  });

  it('consume events that are published', () => {
    const published = new Set(
      services.flatMap(({ metadata, spec }) =>
        (spec.kafka?.publishes ?? []).flatMap(({ topic, events }) =>
          events.map(({ type }) => `${metadata.name} ${topic} ${type}`),
        ),
      ),
    );
    const consumed = services.flatMap(({ spec }) =>
      (spec.kafka?.consumes ?? []).flatMap(({ service, topic, events }) =>
        events.map(type => `${service} ${topic} ${type}`),
      ),
    );
    expect(consumed.length).toBeGreaterThan(10);
    expect(consumed.filter(event => !published.has(event))).toEqual([]);
  });

  it.each([
    ['user-service', 6, 7 * 86_400_000, 86_400_000, [300_000]],
    ['product-service', 6, 7 * 86_400_000, 86_400_000, [600_000, 600_000]],
    ['order-service', 12, 30 * 86_400_000, 86_400_000, [180_000]],
    ['payment-service', 6, 90 * 86_400_000, 86_400_000, []],
    ['notification-service', 3, 3 * 86_400_000, 3_600_000, []],
  ] as const)(
    '%s has the numbers of the specification',
    (name, partitions, retentionMs, segmentMs, ttls) => {
      const { spec } = serviceOf(name);
      expect(spec.kafka?.publishes).toMatchObject([
        { partitions, retentionMs, segmentMs },
      ]);
      expect((spec.redis?.caches ?? []).map(({ ttlMs }) => ttlMs)).toEqual(
        ttls,
      );
      expect(spec.redis?.sessions !== undefined).toBe(name === 'user-service');
      expect(spec.application.sensitivity).toBe(
        name === 'payment-service' ? 'sensitive' : 'standard',
      );
    },
  );
});

describe('serviceFromPreset', () => {
  it('leaves a preset as it is under its own name', () => {
    for (const service of services) {
      const { name, owner, description } = service.metadata;
      const result = serviceFromPreset(name as PresetName, {
        name,
        owner,
        description,
      });
      expect(result).toMatchObject({
        valid: true,
        text: preset(name as PresetName),
        service,
      });
    }
  });

  it.each(PRESETS)('shares nothing with %s under another name', name => {
    const result = serviceFromPreset(name, choice, { taken });
    if (!result.valid) throw new Error(formatErrors(result.errors));
    const { metadata, spec } = result.service;
    expect(metadata).toMatchObject(choice);
    expect(spec.application.package).toBe('com.ecotrack.basket');
    expect(spec.postgres?.schema).toBe('basket_service');
    expect(spec.kafka?.publishes.map(({ topic }) => topic)).toEqual([
      'basket-events',
    ]);
    for (const cache of spec.redis?.caches ?? [])
      expect(cache.name).toMatch(/^basket-/);
    for (const secret of spec.security.secrets)
      expect(secret.path).toMatch(/^basket-service\//);
    expect([undefined, 'ecotrack:basket-service:session']).toContain(
      spec.redis?.sessions?.namespace,
    );
    expect(comments(result.text)).toEqual(comments(preset(name)));
  });

  it('takes over whatever is written, as text', () => {
    const description = `yes: "it" is # a {test} 'of' \\ quotes`;
    const result = serviceFromPreset('order-service', {
      ...choice,
      description,
    });
    expect(result).toMatchObject({
      valid: true,
      service: { metadata: { description } },
    });
  });

  it('tells what is wrong with a choice', () => {
    const result = serviceFromPreset('order-service', {
      name: 'Basket\nkind: Secret',
      owner: 'nobody',
      description: '',
      package: 'one',
    });
    expect(result.valid ? [] : result.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'metadata.name',
        'metadata.owner',
        'metadata.description',
        'spec.application.package',
      ]),
    );
  });

  it('refuses a topic and a schema that another service owns', () => {
    const result = serviceFromPreset('order-service', choice, {
      taken: {
        topics: {
          'basket-events': {
            ...heldBy('shop-service'),
            owner: 'group:default/shop-team',
          },
        },
        schemas: { basket_service: heldBy('shop-service') },
      },
    });
    expect(
      result.valid
        ? []
        : result.errors.map(({ rule, message }) => [rule, message]),
    ).toEqual([
      [
        'postgres/taken-schema',
        'The schema "basket_service" is taken: service "shop-service", owner "unknown", seen in the "catalog".',
      ],
      [
        'kafka/taken-topic',
        'The topic "basket-events" is taken: service "shop-service", owner "group:default/shop-team", seen in the "catalog".',
      ],
    ]);
  });
});
