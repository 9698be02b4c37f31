import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';

/** Values by the name of the shell variable. */
export type Variables = Readonly<Record<string, string>>;

/** Names as Kubernetes has them (RFC 1123); nothing in them means anything to a shell or to HTML. */
const NAME =
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * What the variables of a runbook's commands stand for. The variables of the cluster itself are known where the
 * resource is that cluster. A value that is no name of Kubernetes is left out: its variable stays as it is.
 */
export function variablesOf(resource: ResourceRef): Variables {
  const { cluster, namespace, name, type } = resource;
  const values = {
    CONTEXT: cluster,
    NAMESPACE: namespace,
    NAME: name,
    ...(type === 'cluster' ? { CLUSTER: name, KAFKA: name } : {}),
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => NAME.test(value)),
  );
}
