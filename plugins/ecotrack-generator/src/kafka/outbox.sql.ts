import { text } from '../text/text';

/** Columns that a reader of the outbox relies on: see OutboxStore. */
export const outboxSql = text`
-- Transactional outbox: an event is written in the transaction of the row it speaks of and sent
-- afterwards, so that neither exists without the other.
create table outbox (
    id uuid primary key,
    -- Order of writing. Two events of one row never race for it: the row's lock is taken first.
    position bigint generated always as identity,
    binding varchar(255) not null,
    aggregate_id varchar(255) not null,
    event_type varchar(100) not null,
    -- Text, not jsonb: what is sent is byte for byte what was written.
    payload text not null,
    traceparent varchar(60),
    created_at timestamptz not null default clock_timestamp(),
    published_at timestamptz,
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error text
);

create index outbox_waiting_idx on outbox (position) where published_at is null;
create index outbox_waiting_aggregate_idx on outbox (binding, aggregate_id, position)
    where published_at is null;
create index outbox_published_at_idx on outbox (published_at) where published_at is not null;
`;
