import {
  applicationClass,
  entityClass,
  topicClass,
  type Service,
} from '@ecotrack/model';

/** Groups of patterns in the order of importance; a crowded group is told as a whole. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^src\/main\/java\//, 'src/main/java/**'],
  [/^db\/migration\//, 'db/migration/**'],
  [/^deploy\/chart\/templates\//, 'deploy/chart/templates/*'],
  [/^deploy\/rendered\//, 'deploy/rendered/<environment>/*'],
  [/^docs\//, 'docs/*'],
  [/^local\//, 'local/**'],
  [/^\.mvn\//, '.mvn/**'],
  [/^src\/test\//, 'src/test/**'],
];
const SHOWN = 6;

/** Names of one service in paths, the longest first, with what they stand for. */
function placeholders({ metadata, spec }: Service) {
  return [
    [applicationClass({ metadata }), '<Service>Application'],
    ...(spec.kafka?.consumes ?? []).map(({ topic }) => [
      topicClass(topic),
      '<Topic>',
    ]),
    ...(spec.postgres?.tables ?? []).map(table => [
      entityClass(table),
      '<Entity>',
    ]),
  ].sort(([a], [b]) => b.length - a.length);
}

/** A path of a generated repository, for every service and environment: `deploy/rendered/<environment>/service.yaml`. */
export function pathPattern(path: string, service: Service): string {
  const java = /^(src\/(?:main|test)\/java)\/.*\/([^/]+)$/.exec(path);
  if (java) {
    const [, root, file] = java;
    const found = placeholders(service).find(([name]) => file.startsWith(name));
    return `${root}/**/${found ? file.replace(found[0], found[1]) : file}`;
  }
  const environments = service.spec.delivery.environments.map(
    ({ name }) => name,
  );
  return path
    .replace('src/main/resources/', '')
    .replace(/^events\/.*\.schema\.json$/, 'events/<topic>.schema.json')
    .replace(
      new RegExp(
        `^(deploy/(?:rendered/|argocd/|chart/values-))(?:${environments.join(
          '|',
        )})(?=[/.])`,
      ),
      '$1<environment>',
    );
}

/** At most six patterns: the tests as one, then the most crowded groups as a whole, then a count of the rest. */
export function shortened(patterns: readonly string[]): string[] {
  const list = uncrowded(joined(patterns, 'src/test/**'));
  const more = list.length - SHOWN;
  return more > 0 ? [...list.slice(0, SHOWN - 1), `${more + 1} more`] : list;
}

function uncrowded(patterns: string[]): string[] {
  if (patterns.length <= SHOWN) return patterns;
  const shortest = GROUPS.map(([, whole]) => joined(patterns, whole)).reduce(
    (best, next) => (next.length < best.length ? next : best),
  );
  return shortest.length < patterns.length ? uncrowded(shortest) : patterns;
}

function joined(patterns: readonly string[], whole: string): string[] {
  const group = GROUPS.find(([, name]) => name === whole)![0];
  const names = patterns.map(pattern =>
    group.test(pattern) ? whole : pattern,
  );
  return [...new Set(names)].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
}

function rank(pattern: string): number {
  const at = GROUPS.findIndex(([group]) => group.test(pattern));
  if (at !== -1) return at;
  return /^(pom\.xml|application\.yaml|events\/)/.test(pattern) ? 1.5 : 4.5;
}
