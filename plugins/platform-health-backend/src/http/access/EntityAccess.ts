import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import { decide, type Decision } from './decide';
import { type Caller, principalKey } from './principalKey';

/** How long a decision holds, in milliseconds: what a policy takes away is gone this much later. */
const DECISION_MS = 10_000;
const MOST_DECISIONS = 50_000;

/**
 * Who may see the health of which entity. Decisions are kept for seconds, by caller and entity, and asked once however
 * many requests wait for them.
 */
export class EntityAccess {
  private readonly decisions: LRUCache<string, Promise<Decision>>;

  constructor(
    private readonly services: {
      readonly catalog: CatalogService;
      readonly permissions: PermissionsService;
    },
    clock: { now(): number } = performance,
  ) {
    this.decisions = new LRUCache({
      max: MOST_DECISIONS,
      ttl: DECISION_MS,
      ttlResolution: 0,
      perf: clock,
    });
  }

  /**
   * @throws NotFoundError - the catalog has no such entity, or hides it
   * @throws NotAllowedError - the caller may see the entity, but not its health
   */
  async requireReadable(caller: Caller, entityRef: string): Promise<void> {
    const [decision] = await this.decisionsOn(caller, [entityRef]);
    if (decision === 'hidden')
      throw new NotFoundError(`No entity ${entityRef} in the catalog`);
    if (decision === 'denied')
      throw new NotAllowedError(
        `Not allowed to see the health of ${entityRef}`,
      );
  }

  /** Those of the entities whose health the caller may see. */
  async readable(
    caller: Caller,
    entityRefs: Iterable<string>,
  ): Promise<ReadonlySet<string>> {
    const refs = [...new Set(entityRefs)];
    const decisions = await this.decisionsOn(caller, refs);
    return new Set(refs.filter((_, index) => decisions[index] === 'readable'));
  }

  private async decisionsOn(
    caller: Caller,
    refs: readonly string[],
  ): Promise<readonly Decision[]> {
    const principal = principalKey(caller);
    const keyOf = (ref: string) => `${principal} ${ref}`;
    const unknown = refs.filter(ref => !this.decisions.has(keyOf(ref)));
    if (unknown.length > 0) {
      const asked = decide(this.services, caller, unknown);
      for (const ref of unknown)
        this.keep(
          keyOf(ref),
          asked.then(decisions => decisions.get(ref) ?? 'hidden'),
        );
    }
    return Promise.all(
      refs.map(ref => this.decisions.get(keyOf(ref)) ?? 'hidden'),
    );
  }

  /** Keeps a decision, unless it could not be made. */
  private keep(key: string, decision: Promise<Decision>): void {
    this.decisions.set(key, decision);
    decision.catch(() => {
      if (this.decisions.peek(key) === decision) this.decisions.delete(key);
    });
  }
}
