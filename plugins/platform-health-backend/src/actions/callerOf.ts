import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import type { Caller } from '../http/access/principalKey';

/** Who invokes an action. */
export function callerOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): Caller {
  if (auth.isPrincipal(credentials, 'user')) return credentials;
  if (auth.isPrincipal(credentials, 'service')) return credentials;
  throw new AuthenticationError('Sign in to ask for health');
}
