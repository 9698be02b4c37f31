import { Resource } from './compare';
import { reasonsOf, resultOf, SyncOutcome, SyncRequest } from './SyncOutcome';

const HOOK = 'argocd.argoproj.io/hook';

/** Why one object cannot be applied, in Argo CD's words. */
function faultOf(resource: Resource, request: SyncRequest): string | undefined {
  const { group, version, kind, namespace = '', name, target } = resource;
  const { project, cluster, kinds } = request;
  const type = group ? `${group}/${kind}` : kind;
  const place = `${namespace}/${name}`;
  if (!name) return 'resource name may not be empty';
  const served = kinds.find(group, kind);
  if (!served) {
    return `The Kubernetes API could not find ${type} for requested resource ${place}. Make sure the "${kind}" CRD is installed on the destination cluster.`;
  }
  if (!served.versions.includes(version)) {
    return `The Kubernetes API could not find version "${version}" of ${type} for requested resource ${place}. Version "${served.versions[0]}" of ${type} is installed on the destination cluster.`;
  }
  if (!project.permitsKind(group, kind, served.namespaced)) {
    return `resource ${group}:${kind} is not permitted in project ${project.name}`;
  }
  if (served.namespaced && !project.permitsDestination(cluster, namespace)) {
    return `namespace ${namespace} is not permitted in project '${project.name}'`;
  }
  if (target?.metadata.annotations?.[HOOK]) {
    return `${type} ${place} is a hook, and the sandbox's Argo CD runs none; make it a plain resource with a sync wave`;
  }
  return undefined;
}

/**
 * What keeps a sync from starting: objects the cluster or the project does not take, namespaces
 * that do not exist. Creates the destination's namespace where `CreateNamespace=true` says so.
 */
export function findFaults(request: SyncRequest): SyncOutcome | undefined {
  const { application, cluster, resources } = request;
  const wanted = resources.filter(resource => resource.target);
  const invalid = wanted.flatMap(resource => {
    const fault = faultOf(resource, request);
    return fault ? [resultOf(resource, 'SyncFailed', fault)] : [];
  });
  if (invalid.length > 0) {
    return {
      phase: 'Failed',
      message: `one or more synchronization tasks are not valid: ${reasonsOf(
        invalid,
      ).join('; ')}`,
      results: invalid,
    };
  }
  const own = application.destination.namespace;
  const mayCreate = application.syncOptions.includes('CreateNamespace=true');
  const comes = new Set(
    wanted
      .filter(({ group, kind }) => group === '' && kind === 'Namespace')
      .map(resource => resource.name),
  );
  const isMissing = (namespace: string) =>
    !comes.has(namespace) && !cluster.store.get('v1', 'Namespace', namespace);
  const homeless = wanted.filter(
    ({ namespace }) =>
      namespace && isMissing(namespace) && !(mayCreate && namespace === own),
  );
  if (homeless.length > 0) {
    const results = homeless.map(resource =>
      resultOf(
        resource,
        'SyncFailed',
        `namespaces "${resource.namespace}" not found`,
      ),
    );
    return {
      phase: 'Failed',
      message: `one or more objects failed to apply, reason: ${reasonsOf(
        results,
      ).join(',')}`,
      results,
    };
  }
  if (mayCreate && own && wanted.length > 0 && isMissing(own)) {
    cluster.store.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: own, labels: { 'kubernetes.io/metadata.name': own } },
    });
  }
  return undefined;
}
