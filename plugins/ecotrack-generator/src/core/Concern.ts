import type { Platform, Service, Source } from '@ecotrack/model';
import type { GeneratedFile } from './GeneratedFile';

/** The three inputs; the result depends on nothing else: no clock, no randomness, no secrets. */
export interface GeneratorInput {
  readonly service: Service;
  readonly platform: Platform;
  readonly source: Source;
}

/** One concern turns the inputs into its files. */
export interface Concern {
  readonly name:
    | 'application'
    | 'postgres'
    | 'redis'
    | 'kafka'
    | 'mesh'
    | 'delivery'
    | 'observability'
    | 'security'
    | 'docs';
  files(input: GeneratorInput): GeneratedFile[];
}
