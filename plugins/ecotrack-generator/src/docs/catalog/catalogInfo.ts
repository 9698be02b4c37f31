import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { toYaml } from '../../structured/yaml';
import { PATHS } from '../paths';
import { apis } from './apis';
import { component } from './component';
import { resources } from './resources';

/** Entities of the service as the catalog reads them from its repository. */
export const catalogEntities = (input: GeneratorInput) => [
  component(input),
  ...apis(input.service),
  ...resources(input.service),
];

export const catalogInfo = (input: GeneratorInput): GeneratedFile => ({
  path: PATHS.catalog,
  content: catalogEntities(input).map(toYaml).join('---\n'),
  class: 'structured',
  purpose:
    'The service, its APIs and its resources as the software catalog knows them.',
});
