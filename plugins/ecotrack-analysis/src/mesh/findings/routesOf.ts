import type { ObjectOf } from '../../objects/Objects';

export type VirtualService = ObjectOf<'VirtualService'>;

/** All routes of a VirtualService, whatever their protocol. */
export const routesOf = ({ spec }: VirtualService) => [
  ...spec.http,
  ...spec.tcp,
  ...spec.tls,
];

/** All destinations of a VirtualService. */
export const destinationsOf = (virtualService: VirtualService) =>
  routesOf(virtualService).flatMap(({ route }) =>
    route.map(({ destination }) => destination),
  );

/** Whether it routes calls between workloads: without gateways, or with the word for the mesh. */
export const isForMesh = ({ spec }: VirtualService): boolean =>
  spec.gateways.length === 0 || spec.gateways.includes('mesh');

/** Gateways it names, as `namespace/name`. */
export const gatewaysOf = ({ metadata, spec }: VirtualService): string[] =>
  spec.gateways
    .filter(name => name !== 'mesh')
    .map(name => (name.includes('/') ? name : `${metadata.namespace}/${name}`));
