import { ALL } from '../../__testUtils__/allAnalyzers';
import { GROUPS } from '../../__testUtils__/examples';
import { toldOf } from '../../__testUtils__/soundWorld';

/** Codes of istioctl 1.31 and Kiali 2.31, and words of ours, that are told. */
const TOLD = `
IST0101 IST0102 IST0103 IST0107 IST0108 IST0109 IST0110 IST0111 IST0112 IST0116
IST0118 IST0123 IST0125 IST0127 IST0128 IST0129 IST0130 IST0131 IST0132 IST0134
IST0135 IST0136 IST0137 IST0144 IST0145 IST0149 IST0151 IST0152 IST0153 IST0154
IST0155 IST0157 IST0159 IST0160 IST0162 IST0166 IST0167 IST0171 IST0173 IST0174
IST0175 IST0176 IST0177
KIA0002 KIA0003 KIA0004 KIA0101 KIA0102 KIA0104 KIA0105 KIA0106 KIA0108 KIA0110
KIA0201 KIA0202 KIA0203 KIA0204 KIA0205 KIA0206 KIA0207 KIA0208 KIA0209 KIA0301
KIA0302 KIA0505 KIA0506 KIA0601 KIA0602 KIA0701 KIA1004 KIA1006 KIA1101 KIA1102
KIA1104 KIA1105 KIA1106 KIA1107 KIA1115 KIA1117 KIA1212 KIA1311 KIA1312 KIA1313
least-conn postgres-operator-shut-out http-fields-on-tcp token-not-demanded
route-weights unsafe-retries retired-image-host timeout-below-retries
fault-without-header fault-without-expiry fault-expired fault-in-production
misplaced-label invalid-label
`
  .trim()
  .split(/\s+/);

/** Codes of the same list that are not, and why. */
const NOT_TOLD = {
  IST0106:
    'The API server refuses what the schema of a kind refuses, so nothing of the kind is ever stored; an object that the rules cannot read is told as unreadable.',
  IST0133:
    'A warning of the validation of istiod at the time of writing; what it has against a stored object is a condition of the object (IST0171).',
  IST0138: 'Compares certificates, so it reads Secrets.',
  IST0158:
    'Reads the injector’s ConfigMap; the health rule mesh/proxy-version compares proxies with the control plane.',
  IST0161: 'Checks a credential, so it reads Secrets.',
  KIA0401:
    'Only where automatic mTLS is off, as Kiali has it; the platform has it on, and no DestinationRule is needed.',
  KIA0501:
    'Only where automatic mTLS is off, as Kiali has it; the platform has it on, and no DestinationRule is needed.',
  KIA1112:
    'Ambient only: asks for a waypoint for every Telemetry; one for workloads there is told as KIA1117.',
} as const;

const told = new Set(
  GROUPS.flatMap(([, { broken }]) => broken)
    .flatMap(([, changes]) => toldOf(ALL, changes))
    .flatMap(({ id, twins = [] }) => [id, ...twins]),
);

describe('codes', () => {
  it.each(TOLD)('%s is told of an example', code => {
    expect(told).toContain(code);
  });

  it.each(Object.entries(NOT_TOLD))('%s is not: %s', code => {
    expect(told).not.toContain(code);
  });

  it('that are told are all in the list, or words of ours', () => {
    expect([...told].filter(code => /^(IST|KIA)\d/.test(code)).sort()).toEqual(
      TOLD.filter(code => /^(IST|KIA)\d/.test(code)).sort(),
    );
  });
});
