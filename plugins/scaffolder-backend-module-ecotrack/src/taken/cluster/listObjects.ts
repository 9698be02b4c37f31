import { z } from 'zod/v4';
import { UnknownError } from '../causeOf';
import { clusterObject, type ClusterObject } from './heldNames';

const PAGE = 500;
const MAX_PAGES = 4;

const page = z.object({
  metadata: z.object({ continue: z.string().optional() }).optional(),
  items: z.array(clusterObject),
});

/** All objects below a path, at most 2000. Throws UnknownError when there are more or the answer is no list. */
export async function listObjects(
  path: string,
  read: (path: string) => Promise<unknown>,
): Promise<ClusterObject[]> {
  const objects: ClusterObject[] = [];
  let next = '';
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const query = new URLSearchParams({ limit: `${PAGE}` });
    if (next) query.set('continue', next);
    const answer = page.safeParse(await read(`${path}?${query}`));
    if (!answer.success)
      throw new UnknownError('failed', `No list of objects at ${path}`);
    objects.push(...answer.data.items);
    next = answer.data.metadata?.continue ?? '';
    if (!next) return objects;
  }
  throw new UnknownError(
    'too-many',
    `More than ${PAGE * MAX_PAGES} objects at ${path}`,
  );
}
