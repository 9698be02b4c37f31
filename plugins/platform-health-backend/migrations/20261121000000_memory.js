/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('leases', table => {
    table.comment('Who watches a cluster');
    table.string('cluster').primary();
    table.string('holder').notNullable();
    table.integer('term').notNullable().comment('Grows with each holder');
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment('By the clock of the database, epoch milliseconds');
  });
  await knex.schema.createTable('revision', table => {
    table.comment('Counts the writes; one row');
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('revision').insert({ id: 1, value: 0 });
  await knex.schema.createTable('reports', table => {
    table.comment('Newest verdict on each subject, with its open findings');
    table.text('subject').primary().comment('Resource and thresholds');
    table.string('cluster').notNullable().index();
    table.string('environment').notNullable();
    table.text('profile').notNullable().comment('Thresholds; empty: usual');
    table.text('report').comment('JSON; null when the subject is forgotten');
    table.bigInteger('revision').notNullable().index();
    table.bigInteger('written_at').notNullable();
  });
  await knex.schema.createTable('transitions', table => {
    table.comment('Verdicts that changed');
    table.increments('id');
    table.text('subject').notNullable();
    table.string('environment').notNullable();
    table.string('at', 24).notNullable().comment('ISO 8601, UTC');
    table.string('from_state', 16).notNullable();
    table.string('to_state', 16).notNullable();
    table.text('rule');
    table.text('sentence').notNullable();
    table.index(['subject', 'at']);
    table.index('at');
  });
  await knex.schema.createTable('notices', table => {
    table.comment('What the owners of an entity were told last');
    table.text('entity_ref').primary();
    table.string('state', 16).notNullable();
    table.boolean('is_sent').notNullable();
    table.bigInteger('claimed_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'notices',
    'transitions',
    'reports',
    'revision',
    'leases',
  ])
    await knex.schema.dropTable(table);
};
