import { preset, PRESETS } from '@ecotrack/model';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { ANSWERS } from '../__testUtils__/orders';
import { configOf } from '../__testUtils__/settings';
import {
  startScaffolder,
  type ProducedFile,
} from '../__testUtils__/startScaffolder';
import { TestForge } from '../__testUtils__/TestForge';

const OWN = {
  name: 'subscription-service',
  owner: 'group:default/orders-team',
  description: 'Keeps subscriptions: "monthly" and yearly',
};

describe('dry run of templates/create-service', () => {
  let forge: TestForge;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  beforeAll(async () => {
    forge = await TestForge.start();
    forge.create('gitops', { 'README.md': 'Applications\n' });
    scaffolder = await startScaffolder(configOf(forge.url));
  });
  afterAll(async () => {
    await scaffolder.stop();
    await forge.close();
  });

  async function produce(values: JsonObject) {
    const { body, status } = await scaffolder.dryRun(values);
    if (status !== 200) throw new Error(JSON.stringify(body));
    const files = new Map<string, string>(
      body.directoryContents.map((file: ProducedFile) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString('utf8'),
      ]),
    );
    return { files, output: body.output };
  }

  const documentOf = (files: Map<string, string>) =>
    parse(files.get('service/ecotrack.yaml') ?? '');
  const registrationOf = (files: Map<string, string>) =>
    [...files.keys()].filter(path => path.startsWith('gitops/'));

  it.each(PRESETS)(
    'makes a repository, Applications and the missing project of %s',
    async name => {
      const { files } = await produce({ ...ANSWERS, name, stores: name });

      expect(documentOf(files).metadata).toMatchObject({
        name,
        owner: ANSWERS.owner,
        description: ANSWERS.description,
      });
      expect([...files.keys()]).toEqual(
        expect.arrayContaining([
          'service/pom.xml',
          'service/catalog-info.yaml',
          'service/.ecotrack/lock.json',
          'service/deploy/rendered/dev/deployment.yaml',
        ]),
      );
      expect(registrationOf(files).sort()).toEqual([
        `gitops/applications/${name}-dev.yaml`,
        `gitops/applications/${name}-prod.yaml`,
        `gitops/applications/${name}-staging.yaml`,
        'gitops/projects/ecotrack.yaml',
      ]);
    },
  );

  it('leaves no template expression in an output or Application', async () => {
    const { files, output } = await produce(ANSWERS);

    const told = [
      JSON.stringify(output),
      ...registrationOf(files).map(path => files.get(path)),
    ].join('\n');
    expect(told).not.toContain('${{');
    expect(told).not.toContain('<example>');
  });

  it('links repository, entity and documentation, and no request for delivery', async () => {
    const { output } = await produce(ANSWERS);

    expect(
      output.links.flatMap((link: JsonObject) =>
        link.url || link.entityRef ? [link.url ?? link.entityRef] : [],
      ),
    ).toEqual([
      `${forge.url}/ecotrack/order-service`,
      'component:default/order-service',
      '/docs/default/component/order-service',
    ]);
    expect(output.text[0].content).toContain('to dev by itself; staging');
  });

  it('makes a table, a cache and a topic of things', async () => {
    const { files } = await produce({
      ...OWN,
      stores: 'things',
      things: 'subscriptions',
    });

    const { spec } = documentOf(files);
    expect(spec.postgres.tables[0].name).toBe('subscriptions');
    expect(spec.redis.caches[0].table).toBe('subscriptions');
    expect(spec.kafka.publishes[0].topic).toBe('subscriptions-events');
  });

  it('hands on the options of things', async () => {
    const { files } = await produce({
      ...OWN,
      stores: 'things',
      things: 'subscriptions',
      cache: false,
      events: false,
    });

    const { spec } = documentOf(files);
    expect(spec.redis).toBeUndefined();
    expect(spec.kafka).toBeUndefined();
  });

  it('makes a service that stores nothing', async () => {
    const { files } = await produce({ ...OWN, stores: 'nothing' });

    expect(documentOf(files).spec.postgres).toBeUndefined();
    expect([...files.keys()].filter(path => path.endsWith('.sql'))).toEqual([]);
  });

  it('makes a pasted model under the name of the form', async () => {
    const { files } = await produce({
      ...OWN,
      name: 'payment-service',
      stores: 'document',
      document: `${preset('payment-service')}# ours\n`,
    });

    expect(files.get('service/ecotrack.yaml')).toContain('# ours');
    expect(documentOf(files).metadata.description).toBe(OWN.description);
  });

  it('takes what the summary field reports for no answer', async () => {
    const plain = await produce(ANSWERS);

    const { files } = await produce({ ...ANSWERS, made: { Files: 'many' } });

    expect(files).toEqual(plain.files);
  });

  it.each([
    ['a name that is no name', { name: 'Order_Service' }, 'name'],
    ['a name that is too long', { name: 'a'.repeat(41) }, 'name'],
    ['no description', { description: '' }, 'description'],
    ['a choice that is none', { stores: 'dreams' }, 'stores'],
  ])('the form refuses %s at its field', async (_, wrong, field) => {
    const { body, status } = await scaffolder.dryRun({ ...ANSWERS, ...wrong });

    expect(status).toBe(400);
    expect(body.errors.map((error: JsonObject) => error.path)).toContainEqual([
      field,
    ]);
    expect(body.directoryContents).toBeUndefined();
  });

  it.each([
    ['things without their name', { stores: 'things' }],
    ['a document without its text', { stores: 'document' }],
  ])('the form refuses %s', async (_, wrong) => {
    const { status } = await scaffolder.dryRun({ ...ANSWERS, ...wrong });

    expect(status).toBe(400);
  });

  it('the model refuses what the form lets pass, with every field, rule and fix, and no files', async () => {
    const { body, status } = await scaffolder.dryRun({
      ...OWN,
      name: 'payment-service',
      stores: 'document',
      document: preset('payment-service')
        .replace('type: bigint', 'type: blob')
        .replace(/partitions: \d+/, 'partitions: 0'),
    });

    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    const errors = body.error.message
      .split('ecotrack.yaml:')
      .slice(1)
      .map((text: string) => text.trim().split('\n'));
    expect(errors.length).toBeGreaterThan(1);
    for (const [head, sentence, fix] of errors) {
      expect(head).toMatch(/^\d+:\d+ spec\.\S+ \[[a-z]+\/[a-z-]+\]$/);
      expect(sentence.trim()).toMatch(/\.$/);
      expect(fix.trim()).toMatch(/\.$/);
    }
    expect(body.directoryContents).toBeUndefined();
  });

  it('a name that is taken gives one sentence', async () => {
    forge.create('taken-service', { 'README.md': 'theirs\n' });

    const { body, status } = await scaffolder.dryRun({
      ...OWN,
      name: 'taken-service',
      stores: 'nothing',
    });

    expect(status).toBe(409);
    expect(body.error.message).toBe(
      `The repository ${forge.url}/ecotrack/taken-service exists already and carries no .ecotrack/lock.json: the portal did not make it. Choose another service name, or remove that repository.`,
    );
  });

  it('pushes nothing and registers nothing', async () => {
    const head = forge.head('gitops');

    await produce(ANSWERS);

    expect(forge.head('gitops')).toBe(head);
    expect(forge.has('order-service')).toBe(false);
    expect(scaffolder.locations).toEqual([]);
  });
});
