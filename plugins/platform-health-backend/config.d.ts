import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** Health of what services depend on. What is watched follows `ecotrack.platform` and `kubernetes`. */
  platformHealth?: {
    /** Environments that users depend on; some rules are stricter there. Default: the last of the platform. */
    productionEnvironments?: string[];
    /** One Prometheus for each cluster. Without one, the rules that need its numbers are not assessed. */
    prometheus?: Array<{
      /** Cluster, by the name the Kubernetes plugin knows. */
      cluster: string;
      /** Address below which `/api/v1/query` answers. */
      url: string;
      /**
       * Sent with every query, such as `X-Scope-OrgID`.
       * @deepVisibility secret
       */
      headers?: { [name: string]: string };
      /**
       * Bearer token.
       * @visibility secret
       */
      token?: string;
    }>;
    /** How often Prometheus is asked; at most a day. A text is written as `1m30s` or as `PT90S`. Default: 30 seconds. */
    interval?: HumanDuration | string;
    /** Bounds of watching. */
    watch?: {
      /** Longest wait for the beginning of an answer. Default: 10 seconds. */
      requestTimeout?: HumanDuration | string;
      /** Longest silence of a watch; longer than the bookmark interval of the API servers. Default: 90 seconds. */
      inactivity?: HumanDuration | string;
      /** How long to wait before asking again for what was forbidden. Default: 1 minute. */
      forbiddenRetry?: HumanDuration | string;
      /** Longest wait between two attempts. Default: 30 seconds. */
      longestBackoff?: HumanDuration | string;
    };
    /** Rules as docs/rules.md lists them, to change or to switch off. */
    rules?: Array<{
      /** Id of the rule, such as `postgres/replication-lag-bytes`. */
      id: string;
      /** Name of a system, if it is for that system alone; then it has a threshold and nothing else. */
      system?: string;
      /** In place of the default. */
      threshold?: number;
      /** False switches the rule off: it is listed as not assessed. */
      enabled?: boolean;
      /** Lowest and highest threshold that an entity may set for itself. */
      bounds?: [number, number];
    }>;
    /** Links of findings, http(s) with an ASCII host; `{cluster}`, `{namespace}`, `{name}`, `{technology}`, `{from}`, `{to}` are filled in. */
    links?: {
      grafana?: string;
      argocd?: string;
      logs?: string;
    };
    /** How long transitions are kept. Default: 30 days. */
    retention?: HumanDuration | string;
    notifications?: {
      /** How long a state stands before its owners are told. Default: 1 minute. */
      after?: HumanDuration | string;
    };
    runbooks?: {
      /**
       * Where the runbooks are; one page for each technology below it.
       * Default: /docs/default/component/ecotrack-portal/runbooks
       * @visibility frontend
       */
      baseUrl?: string;
    };
  };
}
