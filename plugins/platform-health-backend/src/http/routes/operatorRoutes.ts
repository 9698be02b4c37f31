import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformHealthSourcesReadPermission } from '@ecotrack/backstage-plugin-platform-health-common';
import { readyDocument, send } from '../send';
import type { Route } from './Route';

/** Plugins that make entities and search documents of what runs; they check their own readers. */
const READERS_OF_EVERYTHING = ['plugin:catalog', 'plugin:search'];

const resources: Route = {
  path: '/resources',
  eventId: 'resources-fetch',
  allow: ['service'],
  answer({ documents }, { principal }, _, response) {
    if (
      principal.type !== 'service' ||
      !READERS_OF_EVERYTHING.includes(principal.subject)
    )
      throw new NotAllowedError(
        'Only the catalog and the search of this portal may list what runs',
      );
    send(response, readyDocument(documents.runningResources()));
  },
};

const sources: Route = {
  path: '/sources',
  eventId: 'sources-fetch',
  allow: ['user', 'service'],
  async answer({ documents, permissions }, caller, _, response) {
    const [{ result }] = await permissions.authorize(
      [{ permission: platformHealthSourcesReadPermission }],
      { credentials: caller },
    );
    if (result !== AuthorizeResult.ALLOW)
      throw new NotAllowedError('Not allowed to see what the portal watches');
    send(response, readyDocument({ sources: documents.sources() }));
  },
};

/** Routes for other plugins and for those who operate the portal. */
export const operatorRoutes: readonly Route[] = [resources, sources];
