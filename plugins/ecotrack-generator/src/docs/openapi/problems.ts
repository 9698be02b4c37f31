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
  401: 'There is no valid token.',
  403: 'The token lacks the scope.',
  404: 'There is no such row.',
  409: 'The change contradicts another row, or the row is used elsewhere.',
  412: 'The row has changed since it was read; read it again.',
} as const;

export type ProblemStatus = keyof typeof PROBLEMS;

const responseName = (status: ProblemStatus) => `Problem${status}`;

/** `components.responses` of the document. */
export const problemResponses = (used: readonly ProblemStatus[]) =>
  Object.fromEntries(
    used.map(status => [
      responseName(status),
      {
        description: PROBLEMS[status],
        content: { 'application/problem+json': { schema: schemaRef(PROBLEM) } },
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
