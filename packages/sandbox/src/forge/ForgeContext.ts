import { CommitIdentity } from './git/commitFiles';
import { Authenticator } from './http/authenticate';
import { PushEvents } from './repositories/PushEvents';
import { RepositoryStore } from './repositories/RepositoryStore';

/** What the parts of the forge share. */
export type ForgeContext = {
  url(): string;
  repositories: RepositoryStore;
  pushes: PushEvents;
  authenticator: Authenticator;
  /** Signs and dates what the sandbox itself commits. */
  identity(): CommitIdentity;
  /** The time of a request, ISO 8601. */
  now(): string;
};
