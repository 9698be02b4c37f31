export const postgresShapes = {
  'postgres/identifier': {
    message:
      'A name in the database is 1 to 48 lower-case letters, digits and single underscores, beginning with a letter.',
    fix: 'Use snake case, such as "order_items".',
  },
  'postgres/object-name': {
    message:
      'The name of an index or check is 1 to 63 lower-case letters, digits and single underscores, beginning with a letter.',
    fix: 'Use snake case, such as "orders_status_idx".',
  },
  'postgres/entity': {
    message:
      'An entity is a Java class of 1 to 50 ASCII letters and digits, beginning with an upper-case letter.',
    fix: 'Use a class name such as "OrderItem".',
  },
  'postgres/column-type': {
    message:
      'A column type is one of bigint, integer, smallint, varchar(n), text, numeric(p,s), boolean, timestamptz, date, uuid, jsonb, in lower case and without anything else.',
    fix: 'Use a type such as "varchar(255)" or "numeric(10,2)".',
  },
  'postgres/default': {
    message:
      'A default is a number, true, false or one line of text of at most 500 characters.',
    fix: 'Give a literal, or "now()" for timestamptz, or "gen_random_uuid()" for uuid.',
  },
  'postgres/limit': {
    message: 'Minimum and maximum are numbers of at most 15 digits.',
    fix: 'Use a smaller number.',
  },
  'postgres/value': {
    message:
      'A value is 1 to 50 upper-case letters, digits and single underscores, beginning with a letter: it becomes a Java enum constant.',
    fix: 'Use a value such as "SOLD_OUT".',
  },
  'postgres/values': {
    message: 'One to 50 values are listed.',
    fix: 'List the allowed values, or leave "values" out.',
  },
  'postgres/tables': {
    message: 'A service has 1 to 200 tables.',
    fix: 'Split the service, or leave "postgres" out when it has no database.',
  },
  'postgres/columns': {
    message: 'A table has 1 to 100 columns.',
    fix: 'Split the table.',
  },
  'postgres/indexes': {
    message: 'A table has at most 50 indexes and 50 checks.',
    fix: 'Keep those that queries need.',
  },
  'postgres/index-columns': {
    message: 'An index has 1 to 8 columns.',
    fix: 'List the columns of the index in their order.',
  },
  'postgres/pool': {
    message:
      'A pool has 1 to 100 connections at most and 0 to 100 idle ones, in whole numbers.',
    fix: 'Use the default of 10, or measure first.',
  },
} as const;
