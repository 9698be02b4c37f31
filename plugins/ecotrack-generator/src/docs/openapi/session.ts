import type { Service } from '@ecotrack/model';
import type { JsonSchema } from '../schema/JsonSchema';
import { json } from './operation';
import type { PathItem } from './operation';
import { problems } from './problems';
import { security, tokenOnly } from './security';

const VIEW = 'SessionView';

/** Who is logged in, as the session controller answers it. */
export const sessionSchemas: { readonly [name: string]: JsonSchema } = {
  [VIEW]: {
    type: 'object',
    properties: {
      subject: { type: 'string' },
      authorities: { type: 'array', items: { type: 'string' } },
    },
    required: ['subject', 'authorities'],
  },
};

/** The path by which a browser exchanges its token for a session cookie. */
export function sessionPath(service: Service): [string, PathItem] {
  const tags = ['Session'];
  return [
    `${service.spec.application.basePath}/session`,
    {
      get: {
        operationId: 'getSession',
        summary: 'Say who is logged in',
        tags,
        security: security(service),
        responses: {
          200: { description: 'The caller.', content: json(VIEW) },
          ...problems(401),
        },
      },
      post: {
        operationId: 'createSession',
        summary: 'Log in: exchange the bearer token for a session cookie',
        tags,
        security: tokenOnly(),
        responses: {
          201: { description: 'The caller.', content: json(VIEW) },
          ...problems(401, 403),
        },
      },
      delete: {
        operationId: 'deleteSession',
        summary: 'Log out',
        tags,
        security: security(service),
        responses: {
          204: { description: 'The session has ended.' },
          ...problems(401, 403),
        },
      },
    },
  ];
}
