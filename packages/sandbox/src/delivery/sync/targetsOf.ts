import { ObjectInput } from '../../kubernetes';
import { groupOf } from '../../kubernetes/store/objects';
import { Application } from '../application/Application';
import { Finding } from '../application/buildStatus';
import { keyOf } from './compare';
import { Kinds } from './Kinds';
import { prepareTarget } from './prepareTarget';

/** The last of several manifests of one object counts; the others are a warning. */
function withoutRepeats(targets: ObjectInput[], findings: Finding[]) {
  const byKey = new Map<string, ObjectInput[]>();
  for (const target of targets) {
    byKey.set(keyOf(target), [...(byKey.get(keyOf(target)) ?? []), target]);
  }
  for (const [key, same] of byKey) {
    if (same.length > 1) {
      findings.push({
        type: 'RepeatedResourceWarning',
        message: `Resource ${key} appeared ${same.length} times among application resources.`,
      });
    }
  }
  return [...byKey.values()].map(same => same[same.length - 1]);
}

/** The objects of an Application as they are to be applied; adds to `findings` what is odd about them. */
export const targetsOf = (
  application: Application,
  manifests: ObjectInput[],
  kinds: Kinds,
  findings: Finding[],
): ObjectInput[] =>
  withoutRepeats(
    manifests.map(manifest =>
      prepareTarget(manifest, {
        application: application.name,
        namespace: application.destination.namespace,
        isNamespaced: kinds.isNamespaced(
          groupOf(manifest.apiVersion),
          manifest.kind,
        ),
      }),
    ),
    findings,
  );
