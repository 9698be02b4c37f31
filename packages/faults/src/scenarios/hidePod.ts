import type { Stage } from '../Stage';
import { PODS } from './kinds';

/** Takes the first pod that passes off the wire from then on; tells its name once there is one. */
export function hidePod({ proxy }: Stage): () => string | undefined {
  const hidden: { name?: string } = {};
  proxy.rewrite = (object, kind) => {
    if (kind !== PODS) return object;
    hidden.name ??= object.metadata.name;
    return object.metadata.name === hidden.name ? undefined : object;
  };
  return () => hidden.name;
}
