import { endsAt, endsIn } from '../fields';
import { broken, read } from '../meet';
import { inPodsOf, workloadsOf } from '../pods';
import type { BrokenWire, End, Placed, Wiring, WiringRule } from '../Wiring';

/** `registry/name` and, where it has one, the tag. */
const IMAGE = /^(.+?)(?::([^:/@]+))?(?:@.+)?$/;

/** Images that a workflow of the repository builds. */
const built = ({ documents }: Wiring): End[] =>
  [...documents.values()]
    .filter(({ file }) => file.startsWith('.github/'))
    .flatMap(workflow => endsAt(workflow, 'jobs.*.env.IMAGE'))
    .filter(({ value }) => !value.includes('${{'));

/** Pods run, and workflows build, the image of this service in the platform's registry; pods in the version that their label says. */
export const images: WiringRule = {
  id: 'images',
  find: wiring => [
    ...workloadsOf(wiring).flatMap(workload =>
      inPodsOf(workload, 'spec.containers.*.image').flatMap(image => [
        ...fromRegistry(wiring, image),
        ...ofVersion(workload, image),
      ]),
    ),
    ...built(wiring).flatMap(image => fromRegistry(wiring, image)),
  ],
};

function fromRegistry(wiring: Wiring, image: End): BrokenWire[] {
  const registry = endsIn(wiring, '.ecotrack/platform.yaml', 'registry');
  const name = endsIn(wiring, 'ecotrack.yaml', 'metadata.name');
  if (registry.length === 0 || name.length === 0) return [];
  const wanted = `${registry[0].value}/${name[0].value}`;
  return IMAGE.exec(image.value)?.[1] === wanted
    ? []
    : [
        broken('images', image, `which is not the image ${wanted}`, [
          ...name,
          ...registry,
        ]),
      ];
}

function ofVersion(workload: Placed, image: End): BrokenWire[] {
  const [tag] = read(image, IMAGE.exec(image.value)?.[2]);
  const labels = inPodsOf(
    workload,
    'metadata.labels.[app.kubernetes.io/version]',
  );
  return !tag || labels.length === 0 || labels[0].value === tag.value
    ? []
    : [broken('images', image, 'whose tag is not the version', labels)];
}
