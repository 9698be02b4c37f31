export interface Config {
  ecotrack?: {
    /** Where the repositories of new services go; the actions' module documents the section. */
    repositories?: {
      /**
       * Host as an entry of `integrations` names it, with its port.
       * @visibility frontend
       */
      host?: string;
      /**
       * Organisation or group the repositories belong to.
       * @visibility frontend
       */
      owner?: string;
    };
    /**
     * The platform document, what the operator decides once. It holds no secret: the form computes with it.
     * @deepVisibility frontend
     */
    platform?: {
      [key: string]: unknown;
    };
  };
}
