import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Knex } from 'knex';
import { databaseNow } from '../memory/openDatabase';

/** A notice that was begun and not sent for so long is sent by whoever sees it. */
const ABANDONED_MS = 60_000;

/** What owners were told last, shared by all replicas: who claims a notice is the one who sends it. */
export class Notices {
  constructor(private readonly knex: Knex) {}

  /**
   * Claims the notice that an entity is in a bad state; false when it was told already.
   */
  async claimAlarm(entityRef: string, state: HealthState): Promise<boolean> {
    const claimed = await this.knex('notices')
      .insert({ entity_ref: entityRef, ...this.claimOf(state) })
      .onConflict('entity_ref')
      .merge(this.claimOf(state))
      .where(fresh =>
        fresh
          .whereNot('notices.state', state)
          .orWhere(abandoned => this.whereAbandoned(abandoned)),
      )
      .returning('entity_ref');
    return claimed.length > 0;
  }

  /** Claims the notice that it is well again; false when nothing else was told before. */
  async claimRecovery(entityRef: string): Promise<boolean> {
    const claimed = await this.knex('notices')
      .where({ entity_ref: entityRef })
      .where(told =>
        told
          .whereNot('state', 'healthy')
          .orWhere(abandoned => this.whereAbandoned(abandoned)),
      )
      .update(this.claimOf('healthy'));
    return claimed > 0;
  }

  async sent(entityRef: string): Promise<void> {
    await this.knex('notices')
      .where({ entity_ref: entityRef })
      .update({ is_sent: true });
  }

  /** Entities whose notice was begun and never sent. */
  async abandoned(): Promise<readonly string[]> {
    const rows: { entity_ref: string }[] = await this.knex('notices')
      .select('entity_ref')
      .where(query => this.whereAbandoned(query));
    return rows.map(row => row.entity_ref);
  }

  private claimOf(state: HealthState) {
    return { state, is_sent: false, claimed_at: databaseNow(this.knex) };
  }

  private whereAbandoned(query: Knex.QueryBuilder): void {
    query
      .where('notices.is_sent', false)
      .whereRaw('notices.claimed_at < ? - ?', [
        databaseNow(this.knex),
        ABANDONED_MS,
      ]);
  }
}
