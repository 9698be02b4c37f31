import { posix } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { GENERATED_NOTICE } from '../text/notice';
import { generate } from '../core/compose/generate';
import { collect } from '../core/collect';
import { concerns } from '../core/compose/concerns';
import { asyncapi } from './asyncapi/asyncapi';
import { secretRows } from './techdocs/parts/secretRows';
import { INPUTS, input } from './__testUtils__/inputs';
import { anchors, markdown, nodes } from './__testUtils__/markdown';
import { file, tree } from './__testUtils__/tree';

const isOurs = (path: string) =>
  /^(?:README\.md|mkdocs\.yml|docs\/|local\/|compose\.yaml|asyncapi\.yaml|catalog-info\.yaml|\.devcontainer\/|\.editorconfig)/.test(
    path,
  );

describe.each(INPUTS)('the docs of %s', (_name, of) => {
  const files = tree(of);
  const pages = [...files].filter(([path]) => path.endsWith('.md'));

  it('link only to files and headings that are there', () => {
    const broken = pages.flatMap(([path, content]) =>
      nodes(markdown(content), 'link')
        .filter(({ url }) => !url.startsWith('https://'))
        .filter(({ url }) => {
          const [to, anchor] = url.split('#');
          const target = to ? posix.join(posix.dirname(path), to) : path;
          const text = files.get(target);
          return !text || (anchor && !anchors(text).includes(anchor));
        })
        .map(({ url }) => `${path}: ${url}`),
    );
    expect(pages.length).toBeGreaterThan(4);
    expect(broken).toEqual([]);
  });

  it('name only paths that are there', () => {
    const named = nodes(markdown(file(files, 'README.md')), 'inlineCode')
      .map(({ value }) => value)
      .filter(value => value !== 'ecotrack.yaml');
    const all = [...files.keys()];
    expect(named.length).toBeGreaterThan(4);
    for (const path of named) {
      expect(all.some(one => one === path || one.startsWith(`${path}/`))).toBe(
        true,
      );
    }
  });

  it('have every page in the navigation', () => {
    const site = parse(file(files, 'mkdocs.yml'));
    const listed = site.nav.flatMap(Object.values);
    expect(site.plugins).toEqual(['techdocs-core']);
    expect([...listed].sort()).toEqual(
      pages
        .flatMap(([path]) =>
          path.startsWith('docs/') ? [path.replace('docs/', '')] : [],
        )
        .sort(),
    );
  });

  it('define the APIs of the catalog by files that are there', () => {
    const definitions = parseAllDocuments(file(files, 'catalog-info.yaml'))
      .map(document => document.toJS())
      .filter(({ kind }) => kind === 'API')
      .map(({ spec }) => spec.definition.$text.replace('./', ''));
    for (const path of definitions) expect(files.has(path)).toBe(true);
  });

  it('know the OpenBao path of every mounted credential', () => {
    const plan = collect(concerns, of);
    const rows = secretRows(of.service, plan);
    const keys = plan.secrets.flatMap(({ secret, keys: each }) =>
      Object.keys(each).map(key => [secret, key]),
    );
    expect(rows.map(({ secret, key }) => [secret, key])).toEqual(keys);
    const objects = plan.manifests.map(({ object }) => JSON.stringify(object));
    for (const { secret, path } of rows) {
      expect(
        objects.some(
          object =>
            object.includes(`"name":"${secret}"`) &&
            object.includes(JSON.stringify(path)),
        ),
      ).toBe(true);
    }
  });

  it('select by a label that workloads and Applications carry', () => {
    const [component] = parseAllDocuments(file(files, 'catalog-info.yaml')).map(
      document => document.toJS(),
    );
    const { annotations } = component.metadata;
    const found = [...files].filter(
      ([path]) =>
        path.startsWith('deploy/argocd/') ||
        /^deploy\/rendered\/.*(?:deployment|service)\.yaml$/.test(path),
    );
    expect(found.length).toBeGreaterThan(4);
    for (const annotation of [
      'backstage.io/kubernetes-label-selector',
      'argocd/app-selector',
    ]) {
      const [label, value] = annotations[annotation].split('=');
      for (const [, content] of found) {
        for (const document of parseAllDocuments(content)) {
          expect(document.toJS().metadata.labels[label]).toBe(value);
        }
      }
    }
  });

  it('say in the first line of a managed file that it is managed', () => {
    const { files: all } = generate(of.service, of.platform, of.source);
    for (const { path, content, class: of_ } of all) {
      if (!isOurs(path)) continue;
      const first = content.split('\n').slice(0, 2).join('\n');
      expect([path, first.includes(GENERATED_NOTICE)]).toEqual([
        path,
        of_ === 'managed',
      ]);
    }
  });

  it('hold no secret', () => {
    for (const [path, content] of files) {
      if (!isOurs(path)) continue;
      expect(content).not.toMatch(
        /PRIVATE KEY|passw(?:or)?d["']?[ \t]*[=:][ \t]*["']?[A-Za-z0-9$]/i,
      );
    }
  });

  it('describe the topics that the settings bind', () => {
    const settings = parse(file(files, 'src/main/resources/application.yaml'));
    const bindings = settings.spring.cloud?.stream?.bindings ?? {};
    const bound = Object.values<{ destination: string }>(bindings).map(
      ({ destination }) => destination,
    );
    const described = of.service.spec.kafka
      ? Object.keys(asyncapi(of).channels)
      : [];
    expect([...new Set(bound)].sort()).toEqual([...described].sort());
  });
});

describe('the local servers', () => {
  const files = tree(input('order-service'));
  const { services } = parse(file(files, 'compose.yaml'));
  const { spring } = parse(file(files, 'src/main/resources/application.yaml'));

  it('listen where application.yaml looks for them, on this machine only', () => {
    expect(services.postgres.ports).toEqual(['127.0.0.1:5432:5432']);
    expect(spring.datasource.url).toContain('localhost:5432/');
    expect(services.redis.ports).toEqual([
      `127.0.0.1:6379:${spring.data.redis.port}`,
    ]);
    expect(services.kafka.ports).toEqual(['127.0.0.1:9092:9092']);
    expect([spring.kafka['bootstrap-servers']].flat()).toEqual([
      'localhost:9092',
    ]);
  });

  it('have the database and roles of application.yaml', () => {
    const sql = file(files, 'local/postgres/init.sql');
    const database = spring.datasource.url.split('/').pop();
    expect(sql).toContain(
      `CREATE DATABASE "${database}" OWNER "${spring.flyway.user}"`,
    );
    expect(sql).toContain(`CREATE ROLE "${spring.datasource.username}" LOGIN`);
  });

  it('have every topic of the bindings, dead letters included', () => {
    const script = file(files, 'local/kafka/start.sh');
    const { bindings, kafka } = spring.cloud.stream;
    const topics = [
      ...Object.values<{ destination: string }>(bindings).map(
        binding => binding.destination,
      ),
      ...Object.values<{ consumer?: { 'dlq-name': string } }>(
        kafka.bindings,
      ).flatMap(({ consumer }) => consumer?.['dlq-name'] ?? []),
    ];
    expect(topics).toHaveLength(5);
    for (const topic of topics) expect(script).toMatch(`topic ${topic} `);
  });

  it('are only those that the model asks for', () => {
    const only = parse(file(tree(input('no-kafka')), 'compose.yaml'));
    expect(Object.keys(only.services)).not.toContain('kafka');
    expect(tree(input('no-database')).has('local/postgres/init.sql')).toBe(
      false,
    );
  });
});
