import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import gitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import type { JsonObject } from '@backstage/types';
import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import request from 'supertest';
import ecotrack from '../module';
import { createServiceTemplate } from './createServiceTemplate';

const PATH = '/api/scaffolder/v2';

/** One file of a dry run. */
export interface ProducedFile {
  readonly path: string;
  readonly base64Content: string;
}

/** A scaffolder with our module and the forges' actions, spoken to by HTTP as the pages do. */
export async function startScaffolder(
  config: JsonObject,
  features: BackendFeature[] = [],
  template = createServiceTemplate,
) {
  const locations: string[] = [];
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async () => template,
    addLocation: async ({ target, dryRun }) => {
      if (!dryRun && locations.includes(target)) {
        throw new ConflictError(`Location url:${target} already exists`);
      }
      if (!dryRun) locations.push(target);
      const location = {
        id: '1',
        type: 'url',
        target,
        entityRef: 'location:a/b',
      };
      return { location, entities: [] };
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      gitea,
      github,
      gitlab,
      ecotrack,
      ...features,
      mockServices.rootConfig.factory({ data: config }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog,
      }),
    ],
  });
  const ask = request(backend.server);
  const user = mockCredentials.user.header();

  return {
    /** Targets that were registered in the catalog. */
    locations,
    stop: () => backend.stop(),
    /** Any request of a signed-in user. */
    post: (path: string, body: object) =>
      ask.post(`${PATH}${path}`).set('authorization', user).send(body),
    actions: async () =>
      (await ask.get(`${PATH}/actions`).set('authorization', user)).body,
    dryRun: (values: JsonObject) =>
      ask.post(`${PATH}/dry-run`).set('authorization', user).send({
        template: createServiceTemplate,
        values,
        secrets: {},
        directoryContents: [],
      }),
    /** Runs a task to its end, where its event stream ends, and resolves with the bodies of its events. */
    run: async (values: JsonObject): Promise<JsonObject[]> => {
      const { body: task } = await ask
        .post(`${PATH}/tasks`)
        .set('authorization', user)
        .send({ templateRef: 'template:default/create-service', values });
      if (!task.id) throw new NotFoundError(JSON.stringify(task));
      const { text } = await ask
        .get(`${PATH}/tasks/${task.id}/eventstream`)
        .set('authorization', user);
      return [...text.matchAll(/^data: (.*)$/gm)].map(
        ([, data]) => JSON.parse(data).body,
      );
    },
  };
}
