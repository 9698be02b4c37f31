import { ConflictError } from '@backstage/errors';
import type {
  HealthProvider,
  ResourceType,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** The providers that plugged in, checked at start. */
export class Providers {
  private readonly byTechnology = new Map<string, HealthProvider>();

  /** Throws ConflictError for a technology that has a provider, and for a rule id that is taken or misspelt. */
  add(provider: HealthProvider): void {
    const { technology } = provider;
    if (this.byTechnology.has(technology))
      throw new ConflictError(
        `there are two health providers for ${technology}; remove one of the modules that add them`,
      );
    const rules = provider.resourceTypes.flatMap(type => type.rules);
    const taken = this.rules();
    for (const { id } of rules) {
      if (!id.startsWith(`${technology}/`))
        throw new ConflictError(
          `the rule ${id} of the provider for ${technology} must begin with ${technology}/`,
        );
      if (taken.has(id))
        throw new ConflictError(`there are two health rules ${id}`);
    }
    this.byTechnology.set(technology, provider);
  }

  all(): readonly HealthProvider[] {
    return [...this.byTechnology.values()];
  }

  resourceType(technology: string, type: string): ResourceType | undefined {
    return this.byTechnology
      .get(technology)
      ?.resourceTypes.find(one => one.type === type);
  }

  /** All rules by id. */
  rules(): ReadonlyMap<string, Rule> {
    return new Map(
      this.all()
        .flatMap(provider => provider.resourceTypes)
        .flatMap(type => type.rules)
        .map(rule => [rule.id, rule]),
    );
  }
}
