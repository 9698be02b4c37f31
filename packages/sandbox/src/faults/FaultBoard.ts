import { InputError, NotFoundError } from '@backstage/errors';
import type { Platform, PlatformEnvironment } from '@ecotrack/model';
import type { Fault, FaultCluster } from './Fault';
import { FAULTS } from './kinds';

/** A fault as the control server tells it. */
export type FaultState = Omit<Fault, 'start'> & {
  /** Names of the environments that it is switched on for. */
  environments: string[];
};

/** The faults of the sandbox, and where each is switched on. */
export class FaultBoard {
  /** What switches a fault off, by fault and then by environment or cluster. */
  private readonly active = new Map<string, () => void>();

  constructor(
    private readonly world: {
      platform: Platform;
      clusters: Record<string, FaultCluster>;
      now?: () => Date;
    },
  ) {}

  /** Names of the environments in the order of promotion. */
  get environments(): string[] {
    return this.world.platform.environments.map(({ name }) => name);
  }

  list(): FaultState[] {
    return FAULTS.map(fault => this.stateOf(fault));
  }

  /** Switches a fault on, in the first environment unless another is named. Throws NotFoundError, InputError, ConflictError. */
  switchOn(id: string, environmentName?: string): FaultState {
    const fault = this.find(id);
    const environment = this.environment(environmentName);
    const key = this.keyOf(fault, environment);
    if (!this.active.has(key)) {
      const { platform, clusters, now = () => new Date() } = this.world;
      const place = {
        platform,
        environment,
        cluster: clusters[environment.cluster],
        home: clusters[platform.environments[0].cluster],
        now: now(),
      };
      this.active.set(key, fault.start(place));
    }
    return this.stateOf(fault);
  }

  /** Switches a fault off, everywhere unless an environment is named. Throws NotFoundError, InputError. */
  switchOff(id: string, environmentName?: string): FaultState {
    const fault = this.find(id);
    const environments =
      environmentName === undefined
        ? this.world.platform.environments
        : [this.environment(environmentName)];
    for (const environment of environments) {
      const key = this.keyOf(fault, environment);
      this.active.get(key)?.();
      this.active.delete(key);
    }
    return this.stateOf(fault);
  }

  private find(id: string): Fault {
    const found = FAULTS.find(fault => fault.id === id);
    if (found) return found;
    throw new NotFoundError(
      `there is no fault '${id}'; GET /faults lists them`,
    );
  }

  private environment(name?: string): PlatformEnvironment {
    const { environments } = this.world.platform;
    if (name === undefined) return environments[0];
    const found = environments.find(one => one.name === name);
    if (found) return found;
    throw new InputError(
      `environment '${name}' does not exist; use one of ${this.environments.join(
        ', ',
      )}`,
    );
  }

  private keyOf({ id, scope }: Fault, environment: PlatformEnvironment) {
    const place = scope === 'cluster' ? environment.cluster : environment.name;
    return `${id} ${place}`;
  }

  private stateOf(fault: Fault): FaultState {
    const { id, technology, title, effect, scope } = fault;
    const environments = this.world.platform.environments
      .filter(environment => this.active.has(this.keyOf(fault, environment)))
      .map(({ name }) => name);
    return { id, technology, title, effect, scope, environments };
  }
}
