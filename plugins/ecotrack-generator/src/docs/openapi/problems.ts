import type { JsonSchema } from '../schema/JsonSchema';
import { schemaRef } from './schemas';

const PROBLEM = 'ProblemDetail';

/** RFC 9457; `errors` names the fields that were refused. */
export const problemSchemas: { readonly [name: string]: JsonSchema } = {
  [PROBLEM]: {
    type: 'object',
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer', format: 'int32' },
      detail: { type: 'string' },
      instance: { type: 'string', format: 'uri-reference' },
      constraint: {
        type: 'string',
        description:
          'Constraint of the database that the change contradicts, when there is one.',
      },
      errors: {
        type: 'array',
        description:
          'The fields that were refused, when the request was not valid.',
        items: {
          type: 'object',
          properties: {
            field: { type: 'string' },
            message: { type: 'string' },
          },
          required: ['field', 'message'],
        },
      },
    },
    required: ['title', 'status'],
  },
};

/** Answers that say why a request was not done, by status; shared by the operations. */
export const PROBLEMS = {
  400: 'The request is not valid.',
  401: 'There is no valid token; the header `WWW-Authenticate` says what is wrong with it.',
  403: 'The token lacks the scope.',
  404: 'There is no such row.',
  409: 'The change contradicts another row, or somebody else was faster.',
  412: 'The row has changed since it was read; read it again.',
  415: 'The body is in no format that is understood here.',
  428: 'The header `If-Match` is missing.',
} as const;

export type ProblemStatus = keyof typeof PROBLEMS;

const STATUSES: readonly ProblemStatus[] = [
  400, 401, 403, 404, 409, 412, 415, 428,
];
/** Refused before a controller is reached: by status and header, without a body. */
const BARE: readonly ProblemStatus[] = [401, 403];
const responseName = (status: ProblemStatus) => `Problem${status}`;

/** Statuses an API can answer with; reading alone meets no outdated row. */
export const problemStatuses = (writes: boolean) =>
  STATUSES.filter(status => writes || status < 409);

/** `components.responses` of the document. */
export const problemResponses = (writes: boolean) =>
  Object.fromEntries(
    problemStatuses(writes).map(status => [
      responseName(status),
      {
        description: PROBLEMS[status],
        ...(BARE.includes(status)
          ? { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } }
          : {
              content: {
                'application/problem+json': { schema: schemaRef(PROBLEM) },
              },
            }),
      },
    ]),
  );

/** The answers of one operation that are problems. */
export const problems = (...statuses: readonly ProblemStatus[]) =>
  Object.fromEntries(
    statuses.map(status => [
      String(status),
      { $ref: `#/components/responses/${responseName(status)}` },
    ]),
  );
