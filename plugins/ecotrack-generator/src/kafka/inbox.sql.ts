import { text } from '../text/text';

export const inboxSql = text`
-- Events that were handled, written in the handler's transaction: a repeated delivery finds its
-- row here and does nothing.
create table inbox (
    consumer varchar(255) not null,
    event_id varchar(255) not null,
    processed_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);

create index inbox_processed_at_idx on inbox (processed_at);
`;
