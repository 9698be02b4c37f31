import { toError } from '@backstage/errors';
import type {
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import type { HealthDocuments } from '../documents/HealthDocuments';
import type { EntityAccess } from '../http/access/EntityAccess';
import type { Caller } from '../http/access/principalKey';

/** What the actions answer from. */
export interface ActionServices {
  readonly documents: HealthDocuments;
  readonly access: EntityAccess;
  readonly auth: AuthService;
  readonly auditor: AuditorService;
}

/** Runs an action and tells the audit who invoked it. */
export async function audited<T>(
  auditor: AuditorService,
  eventId: string,
  { principal }: Caller,
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    meta: {
      caller:
        principal.type === 'user' ? principal.userEntityRef : principal.subject,
    },
  });
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
