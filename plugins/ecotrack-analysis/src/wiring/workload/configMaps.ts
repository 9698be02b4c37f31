import { endsAt, endsOf, objectsOf, textAt } from '../fields';
import { broken, meet } from '../meet';
import { inPods } from '../pods';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';

/** Places where pods name one key of a ConfigMap, beside its name. */
const KEYED = [
  'spec.containers.*.env.*.valueFrom.configMapKeyRef',
  'spec.volumes.*.configMap.items.*',
];

const keyOf = (field: string) =>
  /^data(?:\["(.+)"\]|\.(.+))$/.exec(field)?.slice(1).find(Boolean) ?? field;

const keys = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['ConfigMap']).flatMap(placed =>
    endsAt(placed, 'data.*').map(end => ({
      ...end,
      value: keyOf(end.field),
    })),
  );

/** ConfigMaps that pods mount or read are there, with the keys that they read. */
export const configMaps: WiringRule = {
  id: 'config-maps',
  find: wiring => [
    ...meet(
      'config-maps',
      inPods(
        wiring,
        'spec.volumes.*.configMap.name',
        'spec.volumes.*.projected.sources.*.configMap.name',
        'spec.containers.*.envFrom.*.configMapRef.name',
        'spec.containers.*.env.*.valueFrom.configMapKeyRef.name',
      ),
      'which is the name of no ConfigMap',
      endsOf(wiring, ['ConfigMap'], 'metadata.name'),
    ),
    ...meet(
      'config-maps',
      inPods(wiring, ...KEYED.map(place => `${place}.key`)),
      'which is a key of no ConfigMap',
      keys(wiring),
    ),
    ...importedFiles(wiring),
  ],
};

const FILE = /^(?:optional:)?file:(.+)\/([^/]+)$/;

/** `spring.config.import` names files that a ConfigMap brings, where a volume is mounted. */
function importedFiles(wiring: Wiring): BrokenWire[] {
  const files = wiring.settings.filter(
    ({ field, value }) =>
      field.startsWith('spring.config.import') && FILE.test(value),
  );
  const mounts = inPods(wiring, 'spec.containers.*.volumeMounts.*.mountPath');
  const mounted = objectsOf(wiring, ['ConfigMap']).filter(({ value }) =>
    inPods(wiring, 'spec.volumes.*.configMap.name').some(
      volume => volume.value === textAt(value, 'metadata.name'),
    ),
  );
  const carried = keys({ ...wiring, objects: mounted });
  return files.flatMap(one => {
    const [, folder, name] = FILE.exec(one.value) ?? [];
    if (!mounts.some(({ value }) => value === folder))
      return [broken('config-maps', one, 'where nothing is mounted', mounts)];
    return carried.some(key => key.value === name)
      ? []
      : [broken('config-maps', one, 'which no mounted ConfigMap has', carried)];
  });
}
