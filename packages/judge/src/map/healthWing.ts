/** Fields that only the pages about the health of a service will know, each with what will take it. Empty once they stand. */
export const HEALTH_WING: { readonly [field: string]: string } = {
  clusterUrl: 'the reader of clusters',
  cnpgClusterAnnotation: 'the annotation that names the PostgreSQL cluster',
  dashboardUrl: 'the links to dashboards',
  k8sNamespaceAnnotation: 'the annotation that names the namespace',
  labelSelector: 'the annotation that selects Kubernetes objects',
  limit: 'the pages of the health API',
  promDuration: 'the ranges of Prometheus queries',
  promLabelValue: 'the matchers of Prometheus queries',
  range: 'the ranges of Prometheus queries',
};
