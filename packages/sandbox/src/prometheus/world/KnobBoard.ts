import { CALM, Knobs } from './Knobs';

type Changes = { [Technology in keyof Knobs]?: Partial<Knobs[Technology]> };

/** Whether knobs were turned, or turned back. */
export type Turn = 'turned' | 'released';

/**
 * What faults turn. Data services are turned by the namespace they run in, the mesh by the namespace of the workloads
 * (`istio-system` for what the control plane tells).
 */
export class KnobBoard {
  private readonly turned = new Map<string, Changes>();
  private readonly listeners = new Set<(what: Turn) => void>();

  /** How the knobs of a technology stand. */
  of<Technology extends keyof Knobs>(
    technology: Technology,
    namespace: string,
  ): Readonly<Knobs[Technology]> {
    return { ...CALM[technology], ...this.turned.get(namespace)?.[technology] };
  }

  /** Turns some knobs; the others stay. */
  turn<Technology extends keyof Knobs>(
    technology: Technology,
    namespace: string,
    changes: Partial<Knobs[Technology]>,
  ): void {
    const all = this.turned.get(namespace);
    this.turned.set(namespace, {
      ...all,
      [technology]: { ...all?.[technology], ...changes },
    });
    this.tell('turned');
  }

  /** Turns some knobs back; all of the technology when none is named. */
  release<Technology extends keyof Knobs>(
    technology: Technology,
    namespace: string,
    names?: readonly (keyof Knobs[Technology])[],
  ): void {
    const all = this.turned.get(namespace) ?? {};
    const rest = { ...all[technology] } as Partial<Knobs[Technology]>;
    for (const name of names ??
      (Object.keys(rest) as (keyof Knobs[Technology])[]))
      delete rest[name];
    this.turned.set(namespace, { ...all, [technology]: rest });
    this.tell('released');
  }

  /** Tells that something was turned. Returns the end of the subscription. */
  subscribe(listener: (what: Turn) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(what: Turn): void {
    for (const listener of this.listeners) listener(what);
  }
}
