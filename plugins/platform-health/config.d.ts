export interface Config {
  /** Health of what services depend on. */
  platformHealth?: {
    runbooks?: {
      /**
       * Where the runbooks are read: a path of the portal or an http(s) address; the technology and the rule are added.
       * Default: /docs/default/component/ecotrack-portal/runbooks
       * @visibility frontend
       */
      baseUrl?: string;
    };
  };
}
