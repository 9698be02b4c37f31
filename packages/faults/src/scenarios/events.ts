import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import type { OpenWatch } from '../proxy/OpenWatch';
import type { WireObject } from '../proxy/FaultProxy';
import type { Watched } from '../portal/Watched';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';
import { PODS } from './kinds';

interface PlayedPod {
  readonly watched: Watched;
  readonly watch: OpenWatch;
  readonly pod: WireObject;
  /** How often the pod is known. */
  count(): number;
  /** Resolves when everything sent before has arrived. */
  arrived(): Promise<void>;
}

/** A cluster that is watched, and one of its pods as it came over the wire. */
async function playPod(stage: Stage): Promise<PlayedPod> {
  const { proxy } = stage;
  const seen: WireObject[] = [];
  proxy.rewrite = (object, kind) => {
    if (kind === PODS) seen.push(object);
    return object;
  };
  const watched = await stage.watchWell();
  const [pod] = seen;
  const [watch] = proxy.watchesOf(PODS);
  const count = () =>
    watched.list(PODS, {
      namespace: pod.metadata.namespace,
      name: pod.metadata.name,
    }).length;
  let marks = 0;
  const arrived = async () => {
    marks += 1;
    const name = `mark-${marks}`;
    const metadata = { ...pod.metadata, name, uid: name };
    watch.send({ type: 'ADDED', object: { ...pod, metadata } });
    await eventually(
      'events arrive',
      () => watched.list(PODS, { name }).length === 1,
      2_000,
    );
  };
  return { watched, watch, pod, count, arrived };
}

export const EVENTS: readonly Scenario[] = [
  {
    id: 'F29',
    title: 'an event twice: one row, no second word',
    async run(stage) {
      const { watched, watch, pod, count, arrived } = await playPod(stage);
      await arrived();
      let told = 0;
      const name = `|${pod.metadata.name}|`;
      watched.objects.onChange(change => {
        if ('keys' in change && change.keys.some(key => key.includes(name)))
          told += 1;
      });
      for (const type of ['ADDED', 'MODIFIED', 'ADDED', 'MODIFIED'])
        watch.send({ type, object: pod });
      await arrived();
      assert.equal(count(), 1);
      assert.equal(told, 0);
    },
  },
  {
    id: 'F30',
    title: 'DELETED, then a late MODIFIED: stays deleted until a list says so',
    async run(stage) {
      const { proxy } = stage;
      const { watch, pod, count, arrived } = await playPod(stage);
      watch.send({ type: 'DELETED', object: pod });
      watch.send({ type: 'MODIFIED', object: pod });
      await arrived();
      assert.equal(count(), 0);
      watch.write('{"type":"ERROR","object":{"kind":"Status","code":410}}\n');
      await eventually('the list brings it back', () => count() === 1, 5_000);
      assert.equal(proxy.countOf('list', PODS), 2);
    },
  },
  {
    id: 'F31',
    title: 'the same name with another uid: a new object',
    async run(stage) {
      const { watched, watch, pod, count, arrived } = await playPod(stage);
      const { name, namespace } = pod.metadata;
      const renewed = {
        ...pod,
        metadata: { ...pod.metadata, uid: 'another' },
        status: { phase: 'Pending' },
      };
      watch.send({ type: 'ADDED', object: renewed });
      watch.send({ type: 'DELETED', object: pod });
      watch.send({ type: 'MODIFIED', object: pod });
      await arrived();
      await pause(20);
      assert.equal(count(), 1);
      const [known] = watched.list(PODS, { namespace, name });
      assert.equal(known.metadata.uid, 'another');
      assert.equal(JSON.stringify(known.status), '{"phase":"Pending"}');
    },
  },
];
