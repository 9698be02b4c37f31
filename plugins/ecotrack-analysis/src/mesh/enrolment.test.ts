import { made, objectsOf, pod } from '../__testUtils__/objects';
import { enrolmentOf, wantedEnrolment } from './enrolment';

const redirected = { 'ambient.istio.io/redirection': 'enabled' };
const enrolment = (...inputs: Parameters<typeof pod>) =>
  enrolmentOf(objectsOf('Pod', [pod(...inputs)])[0]);
const wanted = (
  namespaceLabels: Record<string, string>,
  labels: Record<string, string> = {},
  hostNetwork = false,
) =>
  wantedEnrolment(
    objectsOf('Namespace', [
      made('shop', undefined, { labels: namespaceLabels }),
    ])[0],
    { labels, hostNetwork },
  );

describe('enrolmentOf', () => {
  it('sees a proxy among containers and among init containers', () => {
    expect(enrolment('native')).toBe('sidecar');
    expect(
      enrolment('classic', {
        proxy: false,
        spec: { containers: [{ name: 'app' }, { name: 'istio-proxy' }] },
      }),
    ).toBe('sidecar');
    expect(enrolment('plain', { proxy: false })).toBe('none');
  });

  it('sees redirection to ztunnel, and both at once', () => {
    expect(
      enrolment('ambient', { proxy: false, annotations: redirected }),
    ).toBe('ambient');
    expect(enrolment('both', { annotations: redirected })).toBe('both');
  });
});

describe('wantedEnrolment', () => {
  it.each([
    ['none', {}, {}],
    ['sidecar', { 'istio-injection': 'enabled' }, {}],
    ['sidecar', { 'istio.io/rev': 'stable' }, {}],
    ['none', { 'istio-injection': 'disabled', 'istio.io/rev': 'stable' }, {}],
    [
      'none',
      { 'istio-injection': 'disabled' },
      { 'sidecar.istio.io/inject': 'true' },
    ],
    [
      'none',
      { 'istio-injection': 'enabled' },
      { 'sidecar.istio.io/inject': 'false' },
    ],
    ['sidecar', {}, { 'sidecar.istio.io/inject': 'true' }],
    ['ambient', { 'istio.io/dataplane-mode': 'ambient' }, {}],
    [
      'none',
      { 'istio.io/dataplane-mode': 'ambient' },
      { 'istio.io/dataplane-mode': 'none' },
    ],
    [
      'both',
      { 'istio.io/dataplane-mode': 'ambient', 'istio-injection': 'enabled' },
      {},
    ],
  ])(
    'is %s for a namespace with %p and a pod with %p',
    (is, namespace, labels) => {
      expect(wanted(namespace, labels)).toBe(is);
    },
  );

  it('leaves pods in the network of their node alone', () => {
    expect(wanted({ 'istio-injection': 'enabled' }, {}, true)).toBe('none');
  });
});
