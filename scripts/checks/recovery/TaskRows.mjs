const DATABASE = 'backstage_plugin_scaffolder';
const ENDED = ['completed', 'failed', 'cancelled'];

/** The scaffolder's own tables, read beside the backend: they can be asked while it is dead. */
export class TaskRows {
  #postgres;

  constructor(postgres) {
    this.#postgres = postgres;
  }

  /** `{ id, status }` of every task. */
  async all() {
    const [{ rows }] = await this.#postgres.query(
      DATABASE,
      'select id, status from tasks order by created_at',
    );
    return rows;
  }

  async ended(id) {
    return (await this.all()).some(
      task => task.id === id && ENDED.includes(task.status),
    );
  }

  async unended() {
    return (await this.all()).filter(({ status }) => !ENDED.includes(status));
  }

  /** Log lines and ends of a task, the oldest first: `{ type, at, stepId, status, message, error }`, `at` in ms. */
  async events(id) {
    const [{ rows }] = await this.#postgres.query(DATABASE, {
      text: 'select event_type, body, created_at from task_events where task_id = $1 order by id',
      values: [id],
    });
    return rows.map(({ event_type: type, body, created_at: at }) => ({
      type,
      at: at.getTime(),
      ...JSON.parse(body),
    }));
  }

  /** The step a task is in; undefined before the first, between two and after the last. */
  async step(id) {
    let current;
    for (const { stepId, status } of await this.events(id)) {
      if (status === 'processing') current = stepId;
      else if (status && stepId === current) current = undefined;
    }
    return current;
  }
}
