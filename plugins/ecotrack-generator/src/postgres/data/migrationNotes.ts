import type { Service } from '@ecotrack/model';
import { inboxKind } from '../../kafka/consumed/eventInbox.java';
import { auditSql } from '../sql/audit.sql';
import { indexesSql } from '../sql/indexes.sql';

/** One migration of the portal: its name, and what a later one does to take its effect back. */
type Note = readonly [name: string, compensation: string];

/** How each migration that the portal wrote is compensated; none is undone. */
export function migrationNotes(service: Service): Note[] {
  const { postgres, kafka } = service.spec;
  if (!postgres) return [];
  const notes: (Note | false)[] = [
    [
      'V1_0_0__initial_schema',
      'None: without its tables there is no service. To take one out, deliver a version that does not use it, keep a copy, then drop it.',
    ],
    indexesSql(postgres) !== undefined && [
      'V1_0_1__add_indexes',
      'Drop the index. No row is lost; lists get slower.',
    ],
    auditSql(postgres) !== undefined && [
      'V1_1_0__add_audit_tables',
      'Drop the trigger and keep the table: what has happened stays known.',
    ],
    Boolean(kafka?.publishes.length) && [
      'V1_2_0__add_outbox',
      'Deliver a version that publishes nothing, wait until no row has an empty `published_at`, then drop the table.',
    ],
    Boolean(kafka?.consumes.length) &&
      inboxKind(service) === 'database' && [
        'V1_2_1__add_inbox',
        'Deliver a version that consumes nothing, then drop the table. Before that, repeated events would take effect again.',
      ],
    [
      'V1_9_0__grant_application_role',
      'Revoke what is too much, once the code no longer needs it.',
    ],
  ];
  return notes.filter(note => note !== false);
}
