import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { pomXml } from './pom.xml';
import { wrapperFiles } from './wrapper';

/** What Maven needs. */
export const buildFiles = (
  input: GeneratorInput,
  { dependencies }: Plan,
): GeneratedFile[] => [
  {
    path: 'pom.xml',
    content: pomXml(input, dependencies),
    class: 'structured',
    purpose: 'Dependencies, plugins and Java version of the build.',
  },
  ...wrapperFiles(input.platform),
];
