import { parse } from 'yaml';
import { KubernetesObject, ObjectInput, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { nodes } from '../../world/platform/nodes';
import { Troubles } from '../runtime/Troubles';
import { startOperators } from '../startOperators';

type Ref = [apiVersion: string, kind: string, name: string];

/** A cluster with six nodes, a namespace `shop` and all operators, which work without delay. */
export class TestCluster {
  now = new Date('2026-11-21T10:00:00Z');
  readonly store = new ObjectStore({ now: () => this.now });
  readonly errors: unknown[] = [];
  readonly troubles = new Troubles();
  private readonly operators = startOperators({
    store: this.store,
    now: () => this.now,
    troubles: this.troubles,
    onError: error => this.errors.push(error),
  });

  constructor() {
    nodes('test', this.now).forEach(node => this.store.create(node));
    this.apply('{apiVersion: v1, kind: Namespace, metadata: {name: shop}}');
  }

  /** Throws what the operators had to complain about. */
  stop(): void {
    this.operators.close();
    if (this.errors.length > 0) throw this.errors[0];
  }

  /** Applies an object of the namespace `shop`, from YAML. */
  apply(yaml: string): KubernetesObject {
    const object = parse(yaml) as ObjectInput;
    const isSpace = object.kind === 'Namespace';
    return this.store.apply({
      ...object,
      metadata: {
        ...(!isSpace && { namespace: 'shop' }),
        ...object.metadata,
      },
    });
  }

  /** Lets the operators work until nothing is left to do. */
  settled(): Promise<void> {
    return this.operators.settled();
  }

  find(...[apiVersion, kind, name]: Ref): KubernetesObject | undefined {
    return this.store.get(apiVersion, kind, name, 'shop');
  }

  get(...ref: Ref): KubernetesObject {
    const found = this.find(...ref);
    if (!found) throw new Error(`${ref.join(' ')} is not there`);
    return found;
  }

  /** A value of an object's status. */
  status(ref: Ref, ...path: string[]): unknown {
    return valueAt(this.get(...ref).status, path);
  }

  /** The condition of a type, without its times. */
  condition(ref: Ref, type: string): Record<string, unknown> | undefined {
    const list = this.status(ref, 'conditions') as
      | Array<Record<string, unknown>>
      | undefined;
    const found = list?.find(item => item.type === type);
    if (!found) return undefined;
    const { lastTransitionTime, lastUpdateTime, ...rest } = found;
    return rest;
  }

  pods(labels: Record<string, string> = {}): KubernetesObject[] {
    return this.store
      .list('v1', 'Pod', 'shop')
      .filter(pod =>
        Object.entries(labels).every(
          ([key, value]) => pod.metadata.labels?.[key] === value,
        ),
      );
  }

  remove(...[apiVersion, kind, name]: Ref): void {
    this.store.requestDeletion({ apiVersion, kind, name, namespace: 'shop' });
  }

  /** Messages of the events of a reason. */
  events(reason: string): string[] {
    return this.store
      .list('v1', 'Event', 'shop')
      .filter(event => event.reason === reason)
      .map(event => String(event.message));
  }
}

/** Gives every test of a suite a cluster of its own. */
export function useTestCluster(): { readonly current: TestCluster } {
  const holder = { current: undefined as unknown as TestCluster };
  beforeEach(() => {
    holder.current = new TestCluster();
  });
  afterEach(() => holder.current.stop());
  return holder;
}
