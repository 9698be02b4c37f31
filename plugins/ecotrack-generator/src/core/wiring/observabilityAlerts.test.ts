import { prometheusSeries } from '@ecotrack/model';
import { parse } from 'yaml';
import { EXPORTED_METRICS } from '../../observability/__testUtils__/exportedMetrics';
import { logRulesIn } from '../__testUtils__/logRules';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries, repositories } from '../__testUtils__/services';

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  labels: { [name: string]: string };
  annotations?: { [name: string]: string };
}

const METRIC = /([a-zA-Z_:][\w:]*)\{/g;

const rulesOf = (spec: unknown) =>
  (spec as { groups: { rules: Rule[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  );

/** Values that the rules compare a label with; a pattern of names is taken apart. */
const labelled = (rules: readonly Rule[], label: string) =>
  new Set(
    rules.flatMap(({ expr }) =>
      [...expr.matchAll(new RegExp(`\\b${label}=~?"([^"]*)"`, 'g'))].flatMap(
        ([, names]) => names.replaceAll('[.]', '.').split('|'),
      ),
    ),
  );

describe.each(deliveries)('alerts of %s', (_, repository, environment) => {
  const { service, platform } = repository.input;
  const place = platform.environments.find(({ name }) => name === environment)!;
  const rules = rulesOf(repository.the(environment, 'PrometheusRule').spec);
  const alerts = rules.filter(({ alert }) => alert);
  const settings = repository.settings(environment);

  it('watch metrics that somebody exports', () => {
    const recorded = rules.flatMap(({ record }) => record ?? []);
    const own = service.spec.observability.metrics.map(prometheusSeries);
    const outbox = repository.files.some(({ content }) =>
      content.includes('Gauge.builder("ecotrack.outbox.oldest.unpublished"'),
    )
      ? ['ecotrack_outbox_oldest_unpublished_seconds']
      : [];
    const known = new Set([
      ...EXPORTED_METRICS,
      ...recorded,
      ...own,
      ...outbox,
    ]);
    const watched = rules.flatMap(({ expr }) =>
      [...expr.matchAll(METRIC)].map(([, name]) => name),
    );
    expect(watched.length).toBeGreaterThan(5);
    expect(watched.filter(name => !known.has(name))).toEqual([]);
    expect(recorded.filter(name => !watched.includes(name))).toEqual([]);
  });

  it('look at the series of this service in this environment', () => {
    const { namespace, dataNamespace } = place;
    expect([namespace, dataNamespace]).toEqual(
      expect.arrayContaining([...labelled(rules, 'namespace')]),
    );
    expect(labelled(rules, 'application')).toEqual(
      new Set([settings.get('management.metrics.tags.application')]),
    );
    expect(labelled(rules, 'container')).toEqual(
      new Set(
        textsAt(
          repository.workload(environment),
          'spec/template/spec/containers/*/name',
        ),
      ),
    );
    expect(labelled(rules, 'job')).toEqual(
      new Set([repository.the(environment, 'Service').metadata.name]),
    );
  });

  it('name the groups and topics of the settings', () => {
    const at = (key: RegExp) =>
      [...settings]
        .filter(([path]) => key.test(path))
        .map(([, value]) => String(value))
        .sort();
    const bindings = 'spring\\.cloud\\.stream\\.(?:kafka\\.)?bindings\\.';
    expect([...labelled(rules, 'consumergroup')].sort()).toEqual(
      at(new RegExp(`^${bindings}[^.]*\\.group$`)),
    );
    expect([...labelled(rules, 'topic')].sort()).toEqual(
      [
        ...at(new RegExp(`^${bindings}[^.]*-in-0\\.destination$`)),
        ...at(new RegExp(`^${bindings}[^.]*\\.consumer\\.dlq-name$`)),
      ].sort(),
    );
  });

  it('read the bucket that the histogram has for the promised latency', () => {
    const buckets = String(
      settings.get('management.metrics.distribution.slo.http.server.requests'),
    ).split(',');
    const { latencyMs } = service.spec.observability.slo;
    for (const bound of labelled(rules, 'le')) {
      expect(bound).toMatch(/^\d+\.\d+$/);
      expect(Number(bound) * 1000).toBeCloseTo(latencyMs);
      expect(buckets).toContain(`${latencyMs}ms`);
    }
  });

  it('go to the owner of the service, with one severity of two', () => {
    for (const { labels } of alerts) {
      expect(labels).toEqual({
        namespace: place.namespace,
        service: service.metadata.name,
        severity: expect.stringMatching(/^(?:critical|warning)$/),
        owner: service.metadata.owner.split('/')[1],
      });
    }
  });

  it('read no label that no series has: those of a rule are not there yet', () => {
    const read = alerts.flatMap(({ annotations = {} }) =>
      Object.values(annotations).flatMap(words =>
        [...words.matchAll(/\$labels\.(\w+)/g)].map(([, name]) => name),
      ),
    );
    expect(
      read.filter(name =>
        ['namespace', 'service', 'severity', 'owner'].includes(name),
      ),
    ).toEqual([]);
    expect(JSON.stringify(alerts)).not.toMatch(/\$(?:dataN|n)amespace/);
  });
});

describe.each(repositories)('runbooks of %s', (_, repository) => {
  const { name } = repository.input.service.metadata;
  const [environment] = repository.input.service.spec.delivery.environments;
  const alerts = [
    ...rulesOf(repository.the(environment.name, 'PrometheusRule').spec).filter(
      ({ alert }) => alert,
    ),
    ...logRulesIn(repository, environment.name),
  ];
  const prefix = `${repository.input.platform.portalUrl}/docs/default/component/${name}/`;
  const pages = repository.files.filter(({ path }) =>
    path.startsWith('docs/runbooks/'),
  );
  /** What TechDocs makes of a heading. */
  const anchor = (heading: string) =>
    heading.toLowerCase().replaceAll(' ', '-');
  const sections = pages.flatMap(({ path, content }) =>
    content
      .split(/^## /m)
      .slice(1)
      .map(section => ({
        url: `${prefix}${path.replace(/^docs\/|\.md$/g, '')}/#${anchor(
          section.slice(0, section.indexOf('\n')),
        )}`,
        section,
      })),
  );

  it('are there for each alert, and each is of an alert', () => {
    expect(sections.map(({ url }) => url).sort()).toEqual(
      alerts.map(({ annotations }) => annotations?.runbook_url).sort(),
    );
    expect(new Set(sections.map(({ url }) => url)).size).toBe(alerts.length);
  });

  it('say what is seen, what to look at, what to do, how to tell and how to go back', () => {
    for (const { url, section } of sections) {
      const { alert } = alerts.find(
        ({ annotations }) => annotations?.runbook_url === url,
      )!;
      expect(section).toMatch(
        new RegExp(
          `Alert \`${alert}\`[^]*\\*\\*Symptoms\\.\\*\\* \\S[^]*\\*\\*Checks\\.\\*\\*\\s+\`\`\`bash\\n\\S[^]*\\*\\*Remedy\\.\\*\\* \\S[^]*\\*\\*Verification\\.\\*\\* \\S[^]*\\*\\*Roll-back\\.\\*\\* \\S`,
        ),
      );
    }
  });

  it('link only to sections that are there', () => {
    const anchors = new Set(
      sections.map(({ url }) => url.slice(prefix.length)),
    );
    for (const { path, content } of pages) {
      const page = path.replace(/^docs\/runbooks\/|\.md$/g, '');
      for (const [, file, section] of content.matchAll(
        /\]\((\w+\.md)?#([\w-]+)\)/g,
      )) {
        const target = file?.replace('.md', '') ?? page;
        expect(anchors).toContain(`runbooks/${target}/#${section}`);
      }
    }
  });

  it('are in the navigation', () => {
    const nav = (
      parse(repository.content('mkdocs.yml')) as {
        nav: { [title: string]: string }[];
      }
    ).nav.flatMap(entry => Object.values(entry));
    expect(nav).toEqual(
      expect.arrayContaining(pages.map(({ path }) => path.slice(5))),
    );
    expect(pages.length).toBeGreaterThan(1);
  });
});
