export interface Config {
  ecotrack?: {
    /** Where the repositories of new services go. */
    repositories?: {
      /** Which forge: decides the stock action that publishes. Default: github. */
      provider?: 'gitea' | 'github' | 'gitlab';
      /** Host as an entry of `integrations` names it, with its port. Default: github.com. */
      host?: string;
      /** Organisation or group the repositories belong to. Default: ecotrack. */
      owner?: string;
    };
    /**
     * The platform document, what the operator decides once. Its fields are those of the JSON Schema of
     * `Platform`; what is left out has the default of the specification. It holds no secret.
     */
    platform?: {
      [key: string]: unknown;
    };
  };
}
