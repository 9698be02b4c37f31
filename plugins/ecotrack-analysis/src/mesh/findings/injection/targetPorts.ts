import { nameOf } from '../../../objects/Objects';
import { selectorIndex } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';
import { grouped } from '../../../objects/grouped';

/** Services of the same pods that offer the same port of theirs under different numbers. */
export const targetPorts = analyzer(['Service', 'Pod'], ({ Service, Pod }) => {
  const servicesOf = selectorIndex(Service, ({ metadata, spec }) => ({
    namespace: metadata.namespace ?? '',
    labels: spec.selector,
  }));
  // Replicas have the same labels, and the same Services.
  const workloads = new Map(
    Pod.map(({ metadata: { namespace = '', labels } }) => [
      JSON.stringify([namespace, labels]),
      { namespace, labels },
    ]),
  );
  const clashes = [...workloads.values()].flatMap(({ namespace, labels }) => {
    const offered = servicesOf(namespace, labels).flatMap(service =>
      service.spec.ports.map(({ port, targetPort }) => ({
        service,
        port,
        target: String(targetPort ?? port),
      })),
    );
    return [...grouped(offered, ({ target }) => target).values()].filter(
      group =>
        new Set(group.map(({ service }) => service)).size > 1 &&
        new Set(group.map(({ port }) => port)).size > 1,
    );
  });
  const found = new Map(
    clashes.flatMap(group =>
      group.map(({ service, target }) => [service, { group, target }] as const),
    ),
  );
  return [...found].map(([service, { group, target }]) => ({
    id: 'IST0137',
    level: 'warning' as const,
    sentence: `Offers port ${target} of its pods, which ${[
      ...new Set(
        group.map(one => `${one.service.metadata.name} calls ${one.port}`),
      ),
    ].join(' and ')}: give it one spec.ports.port in all of them.`,
    object: nameOf('Service', service),
  }));
});
