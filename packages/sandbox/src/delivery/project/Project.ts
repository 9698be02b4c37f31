import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { NamedCluster } from '../application/Clusters';
import { globMatch } from './glob';

type Rule = Record<string, string>;

const isDeny = (pattern: string) => pattern.startsWith('!');

/** Argo CD compares repositories without case and without `.git`. */
const normalUrl = (url: string) =>
  url
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');

/** What an AppProject allows. */
export class Project {
  constructor(private readonly object: KubernetesObject) {}

  get name(): string {
    return this.object.metadata.name;
  }

  /** Some rule allows the repository and no rule with `!` denies it. */
  permitsSource(repoURL: string): boolean {
    const repos = valueAt(this.object.spec, ['sourceRepos']);
    const url = normalUrl(repoURL);
    const rules = Array.isArray(repos) ? repos.map(String) : [];
    const matches = (pattern: string) =>
      globMatch(normalUrl(pattern), url, '/');
    return (
      rules.some(rule => !isDeny(rule) && matches(rule)) &&
      !rules.some(rule => isDeny(rule) && matches(rule.slice(1)))
    );
  }

  /** Some rule allows cluster and namespace together and no rule with `!` denies them. */
  permitsDestination(cluster: NamedCluster, namespace: string): boolean {
    const rules = this.rules('destinations') ?? [];
    const isDenial = (rule: Rule) => Object.values(rule).some(isDeny);
    const matches = (rule: Rule) => {
      const is = (field: string, text: string) =>
        rule[field] !== undefined &&
        globMatch(rule[field].replace(/^!/, ''), text);
      return (
        (is('server', cluster.server) || is('name', cluster.name)) &&
        is('namespace', namespace)
      );
    };
    return (
      rules.some(rule => !isDenial(rule) && matches(rule)) &&
      !rules.some(rule => isDenial(rule) && matches(rule))
    );
  }

  /** Namespaced kinds are allowed unless listed otherwise; cluster kinds only when listed. */
  permitsKind(group: string, kind: string, isNamespaced: boolean): boolean {
    const scope = isNamespaced ? 'namespace' : 'cluster';
    const allowed = this.rules(`${scope}ResourceWhitelist`);
    const denied = this.rules(`${scope}ResourceBlacklist`) ?? [];
    const isIn = (rules: Rule[]) =>
      rules.some(
        rule =>
          globMatch(rule.group ?? '', group) &&
          globMatch(rule.kind ?? '', kind),
      );
    const isAllowed = allowed ? isIn(allowed) : isNamespaced;
    return isAllowed && !isIn(denied);
  }

  private rules(field: string): Rule[] | undefined {
    const value = valueAt(this.object.spec, [field]);
    if (!Array.isArray(value)) return undefined;
    return value.filter(isRecord).map(rule => {
      const texts = Object.entries(rule).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return Object.fromEntries(texts);
    });
  }
}
