/** Names Windows keeps for devices; a checkout there fails on them. */
export const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Service names that mean something else to a tool on the way. */
export const TOOL_NAMES: ReadonlySet<string> = new Set(
  `default kubernetes localhost git svc cluster ingress gateway node nodes admin root
  yes off on no true false null nan inf undefined
  argocd istio istiod envoy kafka redis postgres prometheus grafana loki openbao vault
  flyway outbox api www actuator health metrics management portal backstage ecotrack`.split(
    /\s+/,
  ),
);

/** Namespaces that belong to Kubernetes and to the platform's operators. */
export const FOREIGN_NAMESPACES: ReadonlySet<string> = new Set(
  `default argocd kafka cnpg-system redis-operator istio-system istio-ingress istio-egress
  gatekeeper-system cert-manager external-secrets openbao monitoring observability
  keda velero karpenter`.split(/\s+/),
);
export const KUBERNETES_NAMESPACE = /^(?:kube-.*|openshift(?:-.*)?)$/;

/** Environment variables that change what the process is, not what the service does. */
export const FOREIGN_VARIABLES =
  /^(?:PATH|HOME|HOSTNAME|USER|SHELL|PWD|TZ|LANG|LC_.*|TMPDIR|CLASSPATH|NODE_OPTIONS|JAVA_.*|JDK_.*|JVM_.*|MAVEN_.*|LD_.*|DYLD_.*|KUBERNETES_.*|SPRING_.*|MANAGEMENT_.*|SERVER_.*|LOGGING_.*|OTEL_.*|ECOTRACK_.*|ISTIO_.*|HTTPS?_PROXY|NO_PROXY|.*_SERVICE_HOST|.*_SERVICE_PORT)$/;

/** Names that say that their value is secret. */
export const SECRET_NAME =
  /(?:^|[_.-])(?:password|passwd|pwd|passphrase|secret|token|credentials?|api[_-]?key|private[_-]?key|access[_-]?key)$/i;

/** Last words of metric names that Prometheus keeps for its own series: its client cuts them off, or they collide. */
export const PROMETHEUS_SUFFIX =
  /[.-](created|total|info|bucket|count|sum|max)$/;

/** First parts of metric names that the libraries of a service use. */
export const FOREIGN_METRICS: ReadonlySet<string> = new Set(
  `application cache disk executor hikaricp http jdbc jvm kafka lettuce logback process resilience4j
  redis spring system tasks tomcat`.split(/\s+/),
);
