/** Where the repository of the service will live. */
export interface Source {
  /** Clone address, such as `http://127.0.0.1:7100/ecotrack/order-service.git`. */
  readonly repositoryUrl: string;
  /** Branch Argo CD follows. */
  readonly branch: string;
}
