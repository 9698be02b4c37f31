import {
  Application,
  ARGOCD_NAMESPACE,
  PROJECT,
} from '../application/Application';
import { Clusters, NamedCluster } from '../application/Clusters';
import { Project } from './Project';

/** Where an Application may deploy to, or all of Argo CD's sentences why it may not. */
export function validateSpec(
  application: Application,
  clusters: Clusters,
): { project: Project; cluster: NamedCluster } | { errors: string[] } {
  const { destination, source } = application;
  const object = clusters.home.store.get(
    PROJECT.apiVersion,
    PROJECT.kind,
    application.project,
    ARGOCD_NAMESPACE,
  );
  if (!object) {
    return {
      errors: [
        `Application referencing project ${application.project} which does not exist`,
      ],
    };
  }
  const project = new Project(object);
  if (application.unsupported.length > 0) {
    return {
      errors: [
        `${application.unsupported.join(
          ', ',
        )}: the sandbox's Argo CD reads plain manifests of one source only; name a folder of rendered manifests in spec.source.path`,
      ],
    };
  }
  if (!source.repoURL || !source.path) {
    return {
      errors: [
        'spec.source.repoURL and either spec.source.path or spec.source.chart are required',
      ],
    };
  }
  const errors: string[] = [];
  if (!project.permitsSource(source.repoURL)) {
    errors.push(
      `application repo ${source.repoURL} is not permitted in project '${project.name}'`,
    );
  }
  const cluster = clusters.find(destination);
  if (typeof cluster === 'string') {
    return { errors: [...errors, cluster] };
  }
  if (!project.permitsDestination(cluster, destination.namespace)) {
    const server = destination.name ? cluster.name : cluster.server;
    errors.push(
      `application destination server '${server}' and namespace '${destination.namespace}' do not match any of the allowed destinations in project '${project.name}'`,
    );
  }
  return errors.length > 0 ? { errors } : { project, cluster };
}
