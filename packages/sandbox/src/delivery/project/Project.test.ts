import { ObjectStore } from '../../kubernetes';
import { globMatch } from './glob';
import { Project } from './Project';

const store = new ObjectStore();
const cluster = { name: 'nonprod', server: 'https://10.0.0.1:6443', store };
const project = (spec: unknown) =>
  new Project(
    new ObjectStore().create({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { name: 'p', namespace: 'argocd' },
      spec,
    }),
  );

describe('globMatch', () => {
  it.each([
    ['*', 'http://host/a/b', true],
    ['http://host/a/*', 'http://host/a/b', true],
    ['http://host/*', 'http://host/a/b', false],
    ['http://host/**', 'http://host/a/b', true],
    ['http://host/{a,c}/b', 'http://host/c/b', true],
    ['http://host/{a,c}/b', 'http://host/d/b', false],
    ['http://h.st/a', 'http://host/a', false],
    ['a?c', 'abc', true],
    ['(', '(', true],
    ['{', '', true],
  ])('%s on %s: %s', (pattern, text, isMatch) => {
    expect(globMatch(pattern, text, '/')).toBe(isMatch);
  });
});

describe('Project', () => {
  it('permits sources by pattern, without case or .git, and denies with !', () => {
    const { permitsSource } = bound({
      sourceRepos: ['http://host/ecotrack/*', '!http://host/ecotrack/secret'],
    });
    expect(permitsSource('http://HOST/ecotrack/orders.git')).toBe(true);
    expect(permitsSource('http://host/ecotrack/secret.git')).toBe(false);
    expect(permitsSource('http://host/other/orders')).toBe(false);
  });

  it('permits destinations by name or server, together with the namespace', () => {
    const { permitsDestination } = bound({
      destinations: [
        { name: 'nonprod', namespace: 'orders' },
        { server: 'https://10.0.0.1:*', namespace: 'team-*' },
        { server: '*', namespace: '!team-kube' },
      ],
    });
    expect(permitsDestination(cluster, 'orders')).toBe(true);
    expect(permitsDestination(cluster, 'team-a')).toBe(true);
    expect(permitsDestination(cluster, 'team-kube')).toBe(false);
    expect(
      bound({ destinations: [] }).permitsDestination(cluster, 'orders'),
    ).toBe(false);
  });

  it('permits namespaced kinds unless listed otherwise, cluster kinds only when listed', () => {
    const open = project({});
    expect(open.permitsKind('apps', 'Deployment', true)).toBe(true);
    expect(open.permitsKind('', 'Namespace', false)).toBe(false);
    const strict = project({
      clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
      namespaceResourceWhitelist: [{ group: '*', kind: '*' }],
      namespaceResourceBlacklist: [{ group: '', kind: 'ResourceQuota' }],
    });
    expect(strict.permitsKind('', 'Namespace', false)).toBe(true);
    expect(strict.permitsKind('', 'ResourceQuota', true)).toBe(false);
    expect(strict.permitsKind('apps', 'Deployment', true)).toBe(true);
    const closed = project({ namespaceResourceWhitelist: [] });
    expect(closed.permitsKind('apps', 'Deployment', true)).toBe(false);
  });

  it('takes nothing from a spec of a wrong shape', () => {
    const odd = project({ sourceRepos: 'all', destinations: [1, null] });
    expect(odd.permitsSource('http://host/a')).toBe(false);
    expect(odd.permitsDestination(cluster, 'orders')).toBe(false);
  });
});

function bound(spec: unknown) {
  const subject = project(spec);
  return {
    permitsSource: subject.permitsSource.bind(subject),
    permitsDestination: subject.permitsDestination.bind(subject),
  };
}
