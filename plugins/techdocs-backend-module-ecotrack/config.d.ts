export interface Config {
  techdocs?: {
    ecotrack?: {
      /**
       * Build TechDocs from Markdown inside the backend, without Python or
       * Docker. Default: false, sites are built by MkDocs.
       * Needs `techdocs.builder: local`.
       * @visibility backend
       */
      enabled?: boolean;
    };
  };
}
