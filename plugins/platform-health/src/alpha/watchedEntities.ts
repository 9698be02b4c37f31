/** Entities that can have a health. */
export const WATCHED_ENTITIES = {
  kind: { $in: ['component', 'system', 'resource'] },
};
