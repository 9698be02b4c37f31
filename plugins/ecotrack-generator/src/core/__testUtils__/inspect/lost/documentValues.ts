import { parsePlatform, parseService } from '@ecotrack/model';
import { textsAt } from '../../GeneratedRepository';
import type { ReadRepository } from '../ReadRepository';
import type { Found } from './Found';

/** The documents themselves, and what the service is called and for whom. */
export function documentValues(repository: ReadRepository): Found[] {
  const { service, platform } = repository.input;
  const { description, name, owner, system, tags } = service.metadata;
  const own = parseService(repository.content('ecotrack.yaml'), { platform });
  const operated = parsePlatform(repository.content('.ecotrack/platform.yaml'));
  const component: unknown = repository.document('catalog-info.yaml');
  const at = (path: string) => textsAt(component, path);
  const said = (file: string, path: string): Found => [
    `description in ${file}`,
    [description],
    textsAt(repository.document(file), path),
  ];
  return [
    ['ecotrack.yaml', service, own.valid ? own.value : own.errors],
    [
      'platform.yaml',
      platform,
      operated.valid ? operated.value : operated.errors,
    ],
    ['component', [name], at('metadata/name')],
    ['owner', [owner], at('spec/owner')],
    ['system', [system], at('spec/system')],
    ['tags', tags, at('metadata/tags/*')],
    ['description', [description], at('metadata/description')],
    said('deploy/chart/Chart.yaml', 'description'),
    said('mkdocs.yml', 'site_description'),
    ...repository.files
      .filter(({ path }) => /^(?:docs\/openapi|asyncapi)\.yaml$/.test(path))
      .map(({ path }) => said(path, 'info/description')),
  ];
}
