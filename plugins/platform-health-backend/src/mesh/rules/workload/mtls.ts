import { enrolmentOf } from '@ecotrack/analysis';
import {
  namesInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { accountsOf } from '../../reading/callers';
import { sourcesOf } from '../../reading/kinds';
import { isEnrolled, mtlsOf } from '../../reading/mtls';
import { objectsOf } from '../../reading/objects';
import { SERVICE_LABEL } from '../../../reading/serviceOf';

const SOURCES = sourcesOf(['PeerAuthentication']);

/** M5: plain text is refused where the environment says so. */
export const mtlsMode: Rule = {
  id: 'mesh/mtls-mode',
  title: 'Plain text accepted',
  sources: sourcesOf(['Pod', 'PeerAuthentication']),
  nextStep: 'Look at the nearest policy that is named, and take it away.',
  check(context) {
    if (!isEnrolled(context)) return 'does-not-apply';
    const { own, mesh } = mtlsOf(context);
    const { name } = context.resource;
    const by =
      own.policies.length > 0 ? ` (${namesInWords(own.policies)})` : '';
    const open = [...own.ports].filter(([, mode]) => mode !== 'strict');
    const evidence = [
      {
        name: 'Effective mode',
        value: own.mode,
        threshold: mesh.mode,
        source: SOURCES[0],
      },
    ];
    if (own.mode === 'disabled')
      return {
        state: 'unhealthy',
        sentence: `mTLS is off for ${name}${by}.`,
        evidence,
      };
    if (mesh.mode !== 'strict') return 'fine';
    if (own.mode === 'permissive')
      return {
        state: 'degraded',
        sentence: `${name} accepts plain text, though the mesh says STRICT${by}.`,
        evidence,
      };
    if (open.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${name} accepts plain text on port ${namesInWords(
        open.map(([port]) => String(port)),
      )}, though the mesh says STRICT${by}.`,
      evidence: open.map(([port, mode]) => ({
        name: `Mode of port ${port}`,
        value: mode,
        threshold: mesh.mode,
        source: SOURCES[0],
      })),
    };
  },
};

/** M5: callers that may call but speak no mTLS are refused by STRICT. */
export const plainCallers: Rule = {
  id: 'mesh/plain-callers',
  title: 'Callers without a proxy',
  sources: sourcesOf(['Pod', 'PeerAuthentication', 'AuthorizationPolicy']),
  nextStep: 'Put the callers into the mesh: label and restart them.',
  check(context) {
    const { world, resource } = context;
    if (!isEnrolled(context) || mtlsOf(context).own.mode !== 'strict')
      return 'does-not-apply';
    const callers = accountsOf(context).filter(
      ({ namespace }) => namespace === resource.namespace,
    );
    if (callers.length === 0) return 'does-not-apply';
    const plain = callers.filter(({ serviceAccount, namespace }) =>
      objectsOf(world, { ...resource, namespace, name: serviceAccount }, [
        'Pod',
      ]).Pod.some(
        pod =>
          pod.metadata.labels?.[SERVICE_LABEL] === serviceAccount &&
          !['Succeeded', 'Failed'].includes(pod.status?.phase ?? '') &&
          enrolmentOf(pod) === 'none',
      ),
    );
    if (plain.length === 0) return 'fine';
    return {
      state: 'unhealthy',
      sentence: `${resource.name} takes mTLS only, but pods of ${namesInWords(
        plain.map(({ serviceAccount }) => serviceAccount),
      )}, which may call it, are not in the mesh.`,
      evidence: plain.map(({ serviceAccount }) => ({
        name: 'Caller without a proxy',
        value: serviceAccount,
        source: sourcesOf(['Pod'])[0],
      })),
    };
  },
};
