import type { FileClass, GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import type { Plan } from '../../core/Plan';
import { toYaml } from '../../structured/yaml';
import { notice } from '../../text/notice';
import { asyncapi } from '../asyncapi/asyncapi';
import { runbookPages } from '../../observability/runbooks/runbookPages';
import { recoveryMd } from '../../postgres/data/recoveryMd';
import { securityMd } from '../../security/page/securityMd';
import { hasHttpApi } from '../hasHttpApi';
import { openapi } from '../openapi/openapi';
import { PATHS } from '../paths';
import { apiMd } from './pages/apiMd';
import { architectureMd } from './pages/architectureMd';
import { configurationMd } from './pages/configurationMd';
import { dataMd } from './pages/dataMd';
import { deliveryMd } from './pages/deliveryMd';
import { developmentMd } from './pages/developmentMd';
import { eventsMd } from './pages/eventsMd';
import { indexMd } from './pages/indexMd';
import { mkdocsYml } from './mkdocs.yml';
import type { NavEntry } from './mkdocs.yml';

interface Page extends NavEntry {
  readonly about: string;
  readonly class: FileClass;
  readonly content: string;
}

/** The pages that the service has something to say on. */
function pages(input: GeneratorInput, plan: Plan): Page[] {
  const { service } = input;
  const { postgres, kafka } = service.spec;
  const managed = (
    title: string,
    file: string,
    about: string,
    content: string,
  ): Page => ({ title, file, about, content, class: 'managed' });
  return [
    managed(
      'Architecture',
      'architecture.md',
      'what the service talks to, and how a request travels',
      architectureMd(service),
    ),
    ...(hasHttpApi(service)
      ? [
          managed(
            'API',
            'api.md',
            'operations, tokens, lists, changes and errors',
            apiMd(input),
          ),
        ]
      : []),
    ...(postgres
      ? [
          managed(
            'Data',
            'data.md',
            'tables, columns, indexes and checks',
            dataMd(service, postgres.tables),
          ),
          managed(
            'Recovery',
            'recovery.md',
            'backups, restores, copies and how migrations go on',
            recoveryMd(input),
          ),
        ]
      : []),
    ...(kafka
      ? [
          managed(
            'Events',
            'events.md',
            'what is published and what is handled',
            eventsMd(service),
          ),
        ]
      : []),
    managed(
      'Configuration',
      'configuration.md',
      'every setting, variable and secret, and where it comes from',
      configurationMd(input, plan),
    ),
    managed(
      'Delivery',
      'delivery.md',
      'environments, pipeline, promotion and rollback',
      deliveryMd(input),
    ),
    managed(
      'Security',
      'security.md',
      'who may connect, what the platform demands, rotation of secrets, and audit',
      securityMd(input, plan),
    ),
    ...runbookPages(input).map(page =>
      managed(page.title, page.file, page.about, page.content),
    ),
    {
      title: 'Development',
      file: 'development.md',
      about: 'run, test and change the service',
      content: developmentMd(input),
      class: 'seeded',
    },
  ];
}

const managedYaml = (
  path: string,
  document: object,
  purpose: string,
): GeneratedFile => ({
  path,
  content: `${notice('hash')}\n${toYaml(document)}`,
  class: 'managed',
  purpose,
});

/** The TechDocs site of the service and the API descriptions. */
export function techdocsFiles(
  input: GeneratorInput,
  plan: Plan,
): GeneratedFile[] {
  const { service } = input;
  const site = pages(input, plan);
  const nav = [{ title: 'Overview', file: 'index.md' }, ...site];
  return [
    {
      path: 'mkdocs.yml',
      content: mkdocsYml(service, nav),
      class: 'structured',
      purpose: 'Name and navigation of the documentation.',
    },
    {
      path: 'docs/index.md',
      content: indexMd(service, nav),
      class: 'seeded',
      purpose: 'First page of the documentation.',
    },
    ...site.map(page => ({
      path: `docs/${page.file}`,
      content: page.content,
      class: page.class,
      purpose: `Documentation: ${page.about}.`,
    })),
    ...(hasHttpApi(service)
      ? [
          managedYaml(
            PATHS.openapi,
            openapi(input),
            'Operations and schemas of the HTTP API as OpenAPI, for the catalog and for clients.',
          ),
        ]
      : []),
    ...(service.spec.kafka
      ? [
          managedYaml(
            PATHS.asyncapi,
            asyncapi(input),
            'Topics, keys and events as AsyncAPI, for the catalog and for consumers.',
          ),
        ]
      : []),
  ];
}
