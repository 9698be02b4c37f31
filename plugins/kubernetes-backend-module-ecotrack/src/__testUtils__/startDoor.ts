import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import {
  AuthenticationStrategy,
  kubernetesAuthStrategyExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import type { JsonObject } from '@backstage/types';
import { DOOR_SUBJECT } from '@ecotrack/backstage-plugin-platform-health-common';
import kubernetesModuleEcotrack from '..';

/** Header of a service that calls the Kubernetes plugin. */
export const asService = (subject: string) =>
  mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'kubernetes',
  });

export const stubStrategy = (
  getCredential: AuthenticationStrategy['getCredential'],
): AuthenticationStrategy => ({
  getCredential,
  validateCluster: () => [],
  presentAuthMetadata: () => ({}),
});

/** Configuration of the plugin with these clusters, whose credential the strategy `stub` gives. */
export const configOf = (clusters: JsonObject[], ecotrack: JsonObject = {}) =>
  mockServices.rootConfig.factory({
    data: {
      kubernetes: {
        ecotrack,
        serviceLocatorMethod: { type: 'multiTenant' },
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: clusters.map(one => ({ authProvider: 'stub', ...one })),
          },
        ],
      },
    },
  });

/** The Kubernetes plugin with the door before it. */
export async function startDoor(options: {
  clusters: JsonObject[];
  getCredential?: AuthenticationStrategy['getCredential'];
  deadline?: JsonObject;
}) {
  const {
    clusters,
    deadline,
    getCredential = async () => ({ type: 'bearer token', token: 'first' }),
  } = options;
  const credentials = createBackendModule({
    pluginId: 'kubernetes',
    moduleId: 'test-credentials',
    register(env) {
      env.registerInit({
        deps: { strategies: kubernetesAuthStrategyExtensionPoint },
        async init({ strategies }) {
          strategies.addAuthStrategy('stub', stubStrategy(getCredential));
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      kubernetesPlugin,
      kubernetesModuleEcotrack,
      credentials,
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      catalogServiceMock.factory({ entities: [] }),
      configOf(clusters, deadline && { deadline }),
    ],
  });
  const { port } = backend.server.address() as AddressInfo;

  const open = async (
    path: string,
    {
      method = 'GET',
      authorization = asService(DOOR_SUBJECT),
      signal,
    }: { method?: string; authorization?: string; signal?: AbortSignal } = {},
  ): Promise<IncomingMessage> => {
    const outgoing = request({
      port,
      method,
      host: '127.0.0.1',
      path: `/api/kubernetes${path}`,
      agent: false,
      signal,
      headers: {
        'accept-encoding': 'gzip, deflate, br',
        ...(authorization && { authorization }),
      },
    }).end();
    const [response] = await once(outgoing, 'response');
    outgoing.on('error', () => {});
    return response;
  };
  return {
    stop: () => backend.stop(),
    /** The answer as soon as its headers are there. */
    open,
    /** The answer as a whole. */
    async read(path: string, caller?: Parameters<typeof open>[1]) {
      const response = await open(path, caller);
      const body = await text(response);
      return {
        status: response.statusCode,
        headers: response.headers,
        text: body,
        json: body.startsWith('{') ? JSON.parse(body) : undefined,
      };
    },
  };
}
