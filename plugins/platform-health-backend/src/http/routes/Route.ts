import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Request, Response } from 'express';
import type { HealthDocuments } from '../../documents/HealthDocuments';
import type { Memory } from '../../memory/Memory';
import type { EntityAccess } from '../access/EntityAccess';
import type { Caller } from '../access/principalKey';

/** What the routes serve from. */
export interface Serving {
  readonly documents: HealthDocuments;
  readonly memory: Pick<Memory, 'timeline'>;
  readonly access: EntityAccess;
  readonly permissions: PermissionsService;
  readonly httpAuth: HttpAuthService;
  readonly auditor: AuditorService;
}

/** One route: who is let in is said first, then what is answered. */
export interface Route {
  readonly path: string;
  /** Of the audit, kebab-case. */
  readonly eventId: string;
  readonly allow: ('user' | 'service')[];
  answer(
    serving: Serving,
    caller: Caller,
    request: Request,
    response: Response,
  ): void | Promise<void>;
}

/** A query parameter; the validator has seen that it is a text, if it is there. */
export function queryText(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
}
