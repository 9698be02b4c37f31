import type { Knex } from 'knex';
import { databaseNow, isPrivate } from '../memory/openDatabase';
import type { LeaseTerm } from '../memory/Memory';

/** The row of a lease, with the clock of the database, which all replicas share. */
export class LeaseRows {
  constructor(
    private readonly knex: Knex,
    private readonly holder: string,
    private readonly expiresAfterMs: number,
  ) {}

  /**
   * Takes the lease if nobody has it, with the next term. A database that only this process has knows no other
   * replica: what a process before it held is taken at once.
   */
  async win(cluster: string): Promise<LeaseTerm | undefined> {
    const free = isPrivate(this.knex)
      ? this.knex.raw('true')
      : this.knex.raw('leases.expires_at < ?', [databaseNow(this.knex)]);
    const rows: { term: number }[] = await this.knex('leases')
      .insert({
        cluster,
        holder: this.holder,
        term: 1,
        expires_at: this.expiry(),
      })
      .onConflict('cluster')
      .merge({
        holder: this.holder,
        term: this.knex.raw('leases.term + 1'),
        expires_at: this.expiry(),
      })
      .whereRaw(free)
      .returning('term');
    return rows[0] && { cluster, term: rows[0].term };
  }

  /** False when another replica has it now. */
  async renew(lease: LeaseTerm): Promise<boolean> {
    const renewed = await this.knex('leases')
      .where({ ...lease, holder: this.holder })
      .update({ expires_at: this.expiry() });
    return renewed > 0;
  }

  async release(lease: LeaseTerm): Promise<void> {
    await this.knex('leases')
      .where({ ...lease, holder: this.holder })
      .update({ expires_at: 0 });
  }

  private expiry(): Knex.Raw {
    return this.knex.raw('? + ?', [
      databaseNow(this.knex),
      this.knex.raw(String(this.expiresAfterMs)),
    ]);
  }
}
