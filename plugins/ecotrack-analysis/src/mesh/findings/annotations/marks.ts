import { ISTIO_KINDS } from '../../../objects/istioKinds';
import { nameOf, ObjectName, Objects } from '../../../objects/Objects';

/** Kinds whose annotations and labels are looked at. */
export const MARKED_KINDS = [
  'Namespace',
  'Service',
  'Pod',
  'Deployment',
  ...ISTIO_KINDS,
] as const;

type MarkedObjects = Pick<Objects, (typeof MARKED_KINDS)[number]>;
type Texts = Readonly<Record<string, string>>;

/** Annotations and labels in one place. */
export interface Marks {
  readonly object: ObjectName;
  /** What the place is for Istio: the kind, a Pod for the template of a Deployment. */
  readonly kind: string;
  readonly annotations: Texts;
  readonly labels: Texts;
}

/** Istio's `Gateway` of old is another kind than the one its annotations are for, that of the Gateway API. */
const kindFor = (kind: string) =>
  kind === 'Gateway' ? 'Gateway (Istio)' : kind;

const inAll = new WeakMap<object, readonly Marks[]>();

/** Annotations and labels of all objects; what several analyzers ask for is gathered once. */
export function marksOf(objects: MarkedObjects): readonly Marks[] {
  const known = inAll.get(objects);
  if (known) return known;
  const marks = [
    ...MARKED_KINDS.flatMap(kind =>
      objects[kind].map(one => ({
        object: nameOf(kind, one),
        kind: kindFor(kind),
        annotations: one.metadata.annotations ?? {},
        labels: one.metadata.labels ?? {},
      })),
    ),
    ...objects.Deployment.map(one => ({
      object: nameOf('Deployment', one),
      kind: 'Pod',
      annotations: one.spec.template?.metadata?.annotations ?? {},
      labels: one.spec.template?.metadata?.labels ?? {},
    })),
  ];
  inAll.set(objects, marks);
  return marks;
}

/** Whether a name is Istio's to give. */
const isIstios = (name: string): boolean =>
  name === 'kubernetes.io/ingress.class' ||
  /^([\w.-]+\.)?istio\.io\//.test(name);

/** Each annotation that is Istio's, with where it stands. */
export const annotationsOf = (objects: MarkedObjects) =>
  marksOf(objects).flatMap(marks =>
    Object.entries(marks.annotations)
      .filter(([name]) => isIstios(name))
      .map(([name, value]) => ({ ...marks, name, value })),
  );
