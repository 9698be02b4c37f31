/** What the portal judges; the names of the concerns everywhere. */
export const TECHNOLOGIES = [
  'application',
  'postgres',
  'redis',
  'kafka',
  'mesh',
  'delivery',
] as const;

/** One of ours, or that of a provider that another team plugged in. */
export type Technology = (typeof TECHNOLOGIES)[number] | (string & {});
