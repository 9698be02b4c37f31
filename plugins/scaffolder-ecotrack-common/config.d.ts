export interface Config {
  ecotrack?: {
    /** Where the repositories of new services go; the form shows it. */
    repositories?: {
      /**
       * Which forge: decides the stock action that publishes. Default: github.
       * @visibility frontend
       */
      provider?: 'gitea' | 'github' | 'gitlab';
      /**
       * Host as an entry of `integrations` names it, with its port. Default: github.com.
       * @visibility frontend
       */
      host?: string;
      /**
       * Organisation or group the repositories belong to. Default: ecotrack.
       * @visibility frontend
       */
      owner?: string;
    };
    /**
     * The platform document, what the operator decides once. Its fields are those of the JSON Schema of
     * `Platform`; what is left out has the default of the specification. It holds no secret: the form computes with it.
     * @deepVisibility frontend
     */
    platform?: {
      [key: string]: unknown;
    };
  };
}
