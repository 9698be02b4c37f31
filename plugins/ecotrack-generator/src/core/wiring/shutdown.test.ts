import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const seconds = (duration: unknown) => {
  const [, amount] = /^(\d+)s$/.exec(String(duration)) ?? [];
  return Number(amount);
};

it.each(deliveries)(
  'two shutdown phases and the pause before them fit into the grace period of %s',
  (_, repository, environment) => {
    const deployment = repository.workload(environment);
    const pod = 'spec/template/spec';
    const [pause] = textsAt(
      deployment,
      `${pod}/containers/*/lifecycle/preStop/sleep/seconds`,
    );
    const [grace] = textsAt(deployment, `${pod}/terminationGracePeriodSeconds`);
    const phase = seconds(
      repository
        .settings(environment)
        .get('spring.lifecycle.timeout-per-shutdown-phase'),
    );
    expect(phase).toBeGreaterThan(0);
    expect(Number(pause) + 2 * phase).toBeLessThan(Number(grace));
  },
);
