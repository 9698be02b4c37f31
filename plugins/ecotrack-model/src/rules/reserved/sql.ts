/**
 * Keywords that PostgreSQL 14 to 18 reserve (pg_get_keywords, categories R and T; system_user
 * came with 16): a name that needs quotes everywhere is refused.
 */
export const SQL_RESERVED: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
  references returning right select session_user similar some symmetric system_user table
  tablesample then to trailing true union unique user using variadic verbose when where window
  with`.split(/\s+/),
);

/** Columns every PostgreSQL table has. */
export const SYSTEM_COLUMNS: ReadonlySet<string> = new Set([
  'tableoid',
  'xmin',
  'cmin',
  'xmax',
  'cmax',
  'ctid',
  'oid',
]);

/** Tables that the tools and the generated code bring with them. */
export const FOREIGN_TABLES: ReadonlySet<string> = new Set([
  'flyway_schema_history',
  'databasechangelog',
  'databasechangeloglock',
  'outbox',
  'outbox_event',
  'outbox_events',
  'inbox',
  'processed_event',
  'processed_events',
  'processed_message',
  'processed_messages',
  'shedlock',
  'spring_session',
  'spring_session_attributes',
]);

/** Schemas, databases and roles of PostgreSQL, CloudNativePG and the platform. */
export const FOREIGN_DATABASE_NAMES: ReadonlySet<string> = new Set([
  'postgres',
  'template0',
  'template1',
  'public',
  'information_schema',
  'streaming_replica',
  'app',
]);
export const FOREIGN_DATABASE_PREFIX = /^(?:pg|cnpg)_/;
