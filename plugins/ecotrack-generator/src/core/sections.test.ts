import fc from 'fast-check';
import { fullDocument, inputOf } from './__testUtils__/fixture';
import { sortObjects, renderedObjects } from './__testUtils__/objects';
import { generate } from './compose/generate';

const { metadata, spec } = fullDocument;
const { postgres, redis, kafka, ...bare } = spec;
const consuming = { consumes: kafka.consumes };

/** Every combination of sections that makes sense: caches and published topics need a table. */
const sections = fc.constantFrom(
  { postgres, redis, kafka },
  { postgres, redis },
  { postgres, kafka },
  { postgres },
  { redis: {}, kafka: consuming },
  { kafka: consuming },
  {},
);
const KINDS: { readonly [kind: string]: 'postgres' | 'kafka' } = {
  Database: 'postgres',
  DatabaseRole: 'postgres',
  VaultDynamicSecret: 'postgres',
  KafkaTopic: 'kafka',
  KafkaUser: 'kafka',
};

it('writes what a model asks for, and nothing of what it does not', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z](?:[a-z0-9]|-[a-z0-9]){2,18}$/),
      sections,
      fc.subarray([...spec.delivery.environments], { minLength: 1 }),
      (name, chosen, environments) => {
        const { service, platform, source } = inputOf({
          ...fullDocument,
          metadata: { ...metadata, name },
          spec: { ...bare, ...chosen, delivery: { environments } },
        });
        const { files } = generate(service, platform, source);
        const paths = files.map(({ path }) => path);
        expect(paths).toEqual([...new Set(paths)].sort());

        const delivered = new Set(
          paths.flatMap(
            path => /^deploy\/rendered\/([^/]+)/.exec(path)?.[1] ?? [],
          ),
        );
        expect([...delivered].sort()).toEqual(
          environments.map(one => one.name).sort(),
        );

        const objects = renderedObjects(files, environments[0].name);
        const sorted = sortObjects(objects).map(
          one => `${one.kind} ${one.metadata.namespace} ${one.metadata.name}`,
        );
        expect(new Set(sorted).size).toBe(sorted.length);
        expect(
          new Set(objects.flatMap(({ kind }) => KINDS[kind] ?? [])),
        ).toEqual(new Set(Object.keys(chosen).filter(key => key !== 'redis')));
        const text = JSON.stringify(objects);
        expect(text.includes('spring.data.redis')).toBe('redis' in chosen);
      },
    ),
    { numRuns: 25 },
  );
});
