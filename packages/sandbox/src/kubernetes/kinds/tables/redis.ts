import { resourceKinds } from '../ResourceKind';

/** The Redis operator. Its CRD has no status subresource. */
export const redisKinds = resourceKinds(
  'databases.spotahome.com',
  [
    {
      kind: 'RedisFailover',
      plural: 'redisfailovers',
      shortNames: ['rf'],
      subresources: [],
    },
  ],
  { custom: true },
);
