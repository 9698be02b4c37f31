import type { Contributions } from './Contributions';
import type { GeneratedFile } from './GeneratedFile';
import type { GeneratorInput } from './GeneratorInput';
import type { Plan } from './Plan';

/**
 * One concern of a generated service. A new concern is one folder and one line in the composer:
 * first every concern says what it needs of files that belong to others (pom.xml, application.yaml,
 * the chart), then each writes its own files from the inputs and the sum of those needs.
 */
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
  contributions?(input: GeneratorInput): Partial<Contributions>;
  /** Objects and chart values that follow from what all concerns need together, such as the Deployment's mounts. */
  derived?(
    input: GeneratorInput,
    plan: Plan,
  ): Partial<Pick<Contributions, 'manifests' | 'values'>>;
  files(input: GeneratorInput, plan: Plan): GeneratedFile[];
}
