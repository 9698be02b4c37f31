import type { Service } from '@ecotrack/model';
import { asyncApiName, openApiName } from '@ecotrack/model';
import { PATHS } from '../paths';
import { lifecycle } from './component';
import { providedApis } from './relations';

/** The API entities; their definitions are the files of this repository. */
export function apis(service: Service) {
  const { name } = service.metadata;
  const provided = providedApis(service);
  return [
    {
      name: openApiName(name),
      type: 'openapi',
      path: PATHS.openapi,
      description: `HTTP API of ${name}`,
    },
    {
      name: asyncApiName(name),
      type: 'asyncapi',
      path: PATHS.asyncapi,
      description: `Events that ${name} publishes`,
    },
  ]
    .filter(api => provided.includes(api.name))
    .map(api => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: api.name, description: api.description },
      spec: {
        type: api.type,
        lifecycle: lifecycle(service),
        owner: service.metadata.owner,
        system: service.metadata.system,
        definition: { $text: `./${api.path}` },
      },
    }));
}
