const SERVICES = [
  'user-service',
  'product-service',
  'payment-service',
  'notification-service',
];

/** Names in the access rights of a service's KafkaUser. */
function rightsOf(store, namespace, service, type) {
  const user = store.get(
    'kafka.strimzi.io/v1',
    'KafkaUser',
    service,
    namespace,
  );
  return (user?.spec.authorization.acls ?? [])
    .map(({ resource }) => resource)
    .filter(resource => resource.type === type)
    .map(({ name }) => name);
}

/** What the four services of the sandbox use in one environment. */
export function scopesOf({ platform, clusters }, environment) {
  const { store } = clusters[environment.cluster];
  const { dataNamespace } = environment;
  const declared = new Set(
    store
      .list('kafka.strimzi.io/v1', 'KafkaTopic', dataNamespace)
      .map(({ spec, metadata }) => spec.topicName ?? metadata.name),
  );
  return SERVICES.map(service => {
    const rights = type => rightsOf(store, dataNamespace, service, type);
    return {
      entityRef: `component:default/${service}`,
      environment: {
        name: environment.name,
        isProduction: environment.name === 'prod',
        trustDomains: platform.environments
          .filter(one => one.cluster === environment.cluster)
          .map(one => one.trustDomain),
      },
      cluster: environment.cluster,
      namespace: environment.namespace,
      dataNamespace,
      trustDomain: environment.trustDomain,
      service,
      postgres: { cluster: platform.postgres.cluster, service },
      redis: { cluster: platform.redis.cluster },
      kafka: {
        cluster: platform.kafka.cluster,
        topics: rights('topic').filter(name => declared.has(name)),
        // order-service and its topic come with the tour
        consumes: rights('group')
          .map(name => name.slice(service.length + 1))
          .filter(name => declared.has(name)),
      },
      argocd: {
        cluster: platform.environments[0].cluster,
        namespace: platform.gitops.argocdNamespace,
      },
    };
  });
}
