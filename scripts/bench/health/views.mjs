import { Sentence } from '../../toolchain/Sentence.mjs';
import {
  componentOf,
  environmentName,
  clusterOf,
  serviceName,
} from './fleet.mjs';

/** What a page about health has to ask for beside the plugin's own kinds. */
const CUSTOM_KINDS = [
  ['postgresql.cnpg.io', 'v1', ['clusters', 'poolers', 'databases']],
  ['databases.spotahome.com', 'v1', ['redisfailovers']],
  ['kafka.strimzi.io', 'v1', ['kafkatopics', 'kafkausers']],
  [
    'networking.istio.io',
    'v1',
    ['virtualservices', 'destinationrules', 'sidecars'],
  ],
].flatMap(([group, apiVersion, plurals]) =>
  plurals.map(plural => ({ group, apiVersion, plural })),
);

function requireAnswer({ status, body }, holds) {
  if (status === 200 && holds(body)) return;
  throw new Sentence(
    `A view was answered with ${status}, and not with what it is about: ${body.slice(
      0,
      200,
    )}`,
  );
}

/** The view of the Kubernetes plugin: its objects and the custom resources, asked for at the same time. */
async function stockView(portal, number) {
  const name = serviceName(number);
  const entity = componentOf(number);
  const answers = await Promise.all([
    portal.ask(`/api/kubernetes/services/${name}`, {
      body: { entity, auth: {} },
    }),
    portal.ask('/api/kubernetes/resources/custom/query', {
      body: {
        entityRef: `component:default/${name}`,
        auth: {},
        customResources: CUSTOM_KINDS,
      },
    }),
  ]);
  for (const answer of answers)
    requireAnswer(answer, body => body.includes(name));
}

/** The view of the health backend: its document. */
async function ownView(portal, number) {
  requireAnswer(
    await portal.ask(documentPath(number)),
    body =>
      body.includes(serviceName(number)) &&
      body.includes(environmentName(clusterOf(number))),
  );
}

/** Where the document of a service is. */
export const documentPath = number =>
  `/api/platform-health/entities/component/default/${serviceName(number)}`;

/** One look at the health of a service, as the page of a side asks for it. Fails when the answer is not about it. */
export const view = (portal, number) =>
  (portal.side === 'own' ? ownView : stockView)(portal, number);
