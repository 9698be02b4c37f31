import type { BrokenWire, Placed, Wiring } from '../wiring/Wiring';

/** What a container asks for and may use, as Kubernetes writes it. */
export interface ContainerResources {
  readonly requests?: Readonly<Record<string, unknown>>;
  readonly limits?: Readonly<Record<string, unknown>>;
}

/** Services of one environment together, and what they share there. */
export interface Budgeted {
  readonly services: readonly Wiring[];
  /** What holds the budgets: Cluster and Pooler of CloudNativePG, ResourceQuota, KafkaNodePool. */
  readonly platform: readonly Placed[];
  /** What the mesh adds to each pod, which a quota counts too. */
  readonly proxy?: ContainerResources;
}

/** Holds what all services take against one kind of budget. */
export interface BudgetRule {
  readonly id: string;
  find(budgeted: Budgeted): readonly BrokenWire[];
}
