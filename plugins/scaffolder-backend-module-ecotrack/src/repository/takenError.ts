import { ConflictError } from '@backstage/errors';

/** What ends a task whose repository cannot be made, because something else stands there. */
export const takenError = (pageUrl: string, { reason }: { reason: string }) =>
  new ConflictError(
    `The repository ${pageUrl} exists already and ${reason}. Choose another service name, or remove that repository.`,
  );
