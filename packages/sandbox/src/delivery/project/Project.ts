import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { NamedCluster } from '../application/Clusters';
import { globMatch, globMatchOrDeny } from './glob';

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

  permitsSource(repoURL: string): boolean {
    const repos = valueAt(this.object.spec, ['sourceRepos']);
    let matched = false;
    for (const entry of Array.isArray(repos) ? repos.map(String) : []) {
      const pattern = isDeny(entry)
        ? `!${normalUrl(entry.slice(1))}`
        : normalUrl(entry);
      if (globMatchOrDeny(pattern, normalUrl(repoURL), '/')) matched = true;
      else if (isDeny(pattern)) return false;
    }
    return matched;
  }

  permitsDestination(cluster: NamedCluster, namespace: string): boolean {
    let matched = false;
    for (const rule of this.rules('destinations') ?? []) {
      const { name = '', server = '', namespace: space = '' } = rule;
      const isName = globMatchOrDeny(name, cluster.name);
      const isServer = globMatchOrDeny(server, cluster.server);
      const isSpace = globMatchOrDeny(space, namespace);
      if ((isServer || isName) && isSpace) matched = true;
      else if (!isName && isDeny(name)) return false;
      else if (!isServer && isDeny(server) && isSpace) return false;
      else if (!isSpace && isDeny(space) && isServer) return false;
    }
    return matched;
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
