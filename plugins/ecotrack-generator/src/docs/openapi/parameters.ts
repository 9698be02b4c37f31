import type { JsonSchema } from '../schema/JsonSchema';

/** What the service does when a list is asked for without words about its size, and what it allows. */
export const PAGE = { size: 20, maximum: 100 } as const;

const query = (name: string, description: string, schema: JsonSchema) => ({
  name,
  in: 'query',
  description,
  schema,
});

/** `components.parameters`: paging of every list, and the precondition of writes. */
export const parameters = (writes: boolean) => ({
  page: query('page', 'Number of the page, from 0.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  size: query('size', 'Most items a page holds.', {
    type: 'integer',
    minimum: 1,
    maximum: PAGE.maximum,
    default: PAGE.size,
  }),
  ...(writes && {
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description:
        'ETag of the row as it was read, or `*` for whatever it is now.',
      schema: { type: 'string' },
    },
  }),
});

/** `components.headers`. */
export const headers = (writes: boolean) => ({
  ETag: {
    description: 'Version of the row, for If-Match.',
    schema: { type: 'string' },
  },
  ...(writes && {
    Location: {
      description: 'Address of the new row.',
      schema: { type: 'string', format: 'uri' },
    },
  }),
});
