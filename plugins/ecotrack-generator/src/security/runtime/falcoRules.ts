import {
  PORTS,
  SECRETS_PATH,
  type Platform,
  type Service,
} from '@ecotrack/model';
import type { Egress } from '../../core/Contributions';

/** One entry of a file of rules, in the words of Falco. */
interface FalcoRule {
  readonly rule: string;
  readonly desc: string;
  readonly condition: string;
  readonly output: string;
  readonly priority: 'CRITICAL' | 'WARNING';
  readonly tags: readonly string[];
}

const SHELLS = 'sh, bash, dash, ash, zsh, ksh, busybox';
/** What the image starts, what waits for other services, and the proxy of the mesh. */
const PROGRAMS = 'java, bash, sleep, pilot-agent, envoy';
/** Containers of the mesh that end before the service begins. */
const FIRST = 'istio-init, istio-validation';
const FOLDERS = ['/app/', '/bin/', '/sbin/', '/lib/', '/usr/', '/opt/'];
const TOKENS = '/secrets/kubernetes.io/serviceaccount';
/** Names that are looked up over TCP, and metrics that the agent of the mesh collects in the pod. */
const OWN_PORTS = [53, PORTS.http, PORTS.management, 15020];

const STARTED = 'evt.type in (execve, execveat)';
const OPENED = 'evt.type in (open, openat, openat2) and fd.num >= 0';
const SEEN =
  'pod=%k8s.pod.name namespace=%k8s.ns.name container=%container.name command=%proc.cmdline parent=%proc.pname uid=%user.uid';

/** The macro by which the rules know the pods; macros and rules of one Falco share their names. */
const macroOf = ({ metadata }: Service) =>
  `${metadata.name.replaceAll('-', '_')}_pods`;

/** What no pod of a sensitive service does unless somebody else has come in. */
export function falcoRules(
  service: Service,
  egress: readonly Egress[],
): readonly FalcoRule[] {
  const { name } = service.metadata;
  const ports = [
    ...new Set([...OWN_PORTS, ...egress.flatMap(one => one.ports)]),
  ].sort((one, other) => one - other);
  const rule = (
    title: string,
    desc: string,
    condition: string,
    more = '',
    priority: FalcoRule['priority'] = 'CRITICAL',
  ): FalcoRule => ({
    rule: `${title} in ${name}`,
    desc,
    condition: `${macroOf(service)} and ${condition}`,
    output: `${title} in ${name} (${SEEN}${more})`,
    priority,
    tags: ['ecotrack', name],
  });
  return [
    rule(
      'Shell',
      'Nobody works in these pods: a shell that is not the start of the container was opened by hand or by an intruder.',
      `${STARTED} and proc.name in (${SHELLS}) and proc.vpid != 1`,
    ),
    rule(
      'Foreign program',
      'The image runs one program; package managers, compilers and tools for the network are none of it.',
      `${STARTED} and not proc.name in (${PROGRAMS}, ${SHELLS})`,
    ),
    rule(
      'Changed program',
      'The file system of the image is read-only: that something was written below its programs means that it is not.',
      `${OPENED} and evt.is_open_write = true and (${FOLDERS.map(
        folder => `fd.name startswith ${folder}`,
      ).join(' or ')})`,
      ' file=%fd.name',
    ),
    rule(
      'Token of the service account',
      'Pods get no token of their service account and have nothing to ask the Kubernetes API.',
      `${OPENED} and evt.is_open_read = true and fd.name contains ${TOKENS}`,
      ' file=%fd.name',
    ),
    rule(
      'Secret read by another program',
      'Only the JVM reads the mounted secrets.',
      `${OPENED} and evt.is_open_read = true and fd.name startswith ${SECRETS_PATH}/ and not proc.exepath endswith /java`,
      ' file=%fd.name',
    ),
    rule(
      'Unexpected connection',
      'The NetworkPolicy refuses it; that it was tried is what matters.',
      `evt.type = connect and fd.l4proto = tcp and not fd.sip in ("127.0.0.1", "127.0.0.6", "::1") and not fd.sport in (${ports.join(
        ', ',
      )})`,
      ' connection=%fd.name',
      'WARNING',
    ),
  ];
}

/** The rules as the operator of Falco takes them; it looks only into the namespace of its Falco. */
export const rulesfile = (
  service: Service,
  { environments }: Platform,
  egress: readonly Egress[],
) => ({
  apiVersion: 'artifact.falcosecurity.dev/v1alpha1',
  kind: 'Rulesfile',
  metadata: { name: service.metadata.name },
  spec: {
    priority: 60,
    inlineRules: [
      {
        macro: macroOf(service),
        condition: `(k8s.ns.name in (${[
          ...new Set(environments.map(({ namespace }) => namespace)),
        ].join(', ')}) and k8s.pod.name startswith ${
          service.metadata.name
        }- and not container.name in (${FIRST}))`,
      },
      ...falcoRules(service, egress),
    ],
  },
});
