import type { Platform, Service, Source } from '@ecotrack/model';

/** The three inputs; the result depends on nothing else: no clock, no randomness, no secrets. */
export interface GeneratorInput {
  readonly service: Service;
  readonly platform: Platform;
  readonly source: Source;
}
