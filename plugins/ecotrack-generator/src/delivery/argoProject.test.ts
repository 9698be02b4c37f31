import { platform } from '@ecotrack/model';
import { parse } from 'yaml';
import { repositories } from '../core/__testUtils__/services';
import { scaledBy } from '../core/__testUtils__/scaledBy';
import { argoProject, argoProjectFile } from './argoProject';

const REPOSITORIES = ['https://git.ecotrack.example/ecotrack/*'];
const { spec } = argoProject(platform.parse({}), REPOSITORIES);
const services = [
  ...repositories,
  ['a service scaled by lag', scaledBy('lag', true)] as const,
];

describe('the project of the services', () => {
  it('lets in the kinds that services have and no other', () => {
    const had = services.flatMap(([, repository]) =>
      repository.input.service.spec.delivery.environments.flatMap(({ name }) =>
        repository.objects(name).map(({ apiVersion, kind }) => ({
          group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
          kind,
        })),
      ),
    );
    const sorted = (list: readonly object[]) =>
      [...new Set(list.map(one => JSON.stringify(one)))].sort();
    expect(
      spec.namespaceResourceWhitelist.map(one => JSON.stringify(one)),
    ).toEqual(sorted(had));
    expect(spec.clusterResourceWhitelist).toEqual([]);
  });

  it('names each namespace of services and of their data, on its cluster', () => {
    expect(spec.destinations).toHaveLength(6);
    expect(JSON.stringify(spec.destinations)).not.toContain('*');
  });

  it.each(services)('holds all that %s delivers', (_, repository) => {
    for (const { name } of repository.input.service.spec.delivery
      .environments) {
      const application = parse(
        repository.content(`deploy/argocd/${name}.yaml`),
      ).spec;
      const own = argoProject(repository.input.platform, REPOSITORIES);
      expect(application.project).toBe(own.metadata.name);
      const cluster = application.destination.name;
      const [namespaces, allowed] = [
        repository.objects(name).map(({ metadata }) => metadata.namespace),
        own.spec.destinations
          .filter(one => one.name === cluster)
          .map(({ namespace }) => namespace),
      ];
      expect(allowed).toEqual(expect.arrayContaining(namespaces));
    }
  });

  it('lets those who promote sync, and do nothing else', () => {
    expect(spec.roles.flatMap(({ policies }) => policies)).toEqual([
      'p, proj:ecotrack:promote, applications, get, ecotrack/*, allow',
      'p, proj:ecotrack:promote, applications, sync, ecotrack/*, allow',
    ]);
  });

  it('is a file of the GitOps repository, under its own name', () => {
    const { path, content } = argoProjectFile(platform.parse({}), REPOSITORIES);
    expect(path).toBe('projects/ecotrack.yaml');
    expect(parse(content).spec.sourceRepos).toEqual(REPOSITORIES);
  });
});
