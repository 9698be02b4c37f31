export interface Config {
  /** Health of what services depend on. */
  platformHealth?: {};
}
