import { endsAt } from '../fields';
import { broken } from '../meet';
import { inPods } from '../pods';
import type { End, Wiring, WiringRule } from '../Wiring';

/** Settings that make the application sign in somewhere, and the secret settings that it then needs. */
const NEEDS: readonly (readonly [
  field: RegExp,
  value: RegExp,
  secrets: readonly string[],
])[] = [
  [/^spring\.datasource\.url$/, /^jdbc:/, ['spring.datasource.password']],
  [
    /^spring\.flyway\.url$/,
    /^jdbc:/,
    ['spring.flyway.user', 'spring.flyway.password'],
  ],
  [
    /^spring\.data\.redis\.(host|sentinel\.master)$/,
    /./,
    ['spring.data.redis.password'],
  ],
  [
    /^spring\.kafka\.security\.protocol$/,
    /^SASL/,
    ['spring.kafka.properties.sasl.jaas.config'],
  ],
  [
    /^spring\.kafka\.security\.protocol$/,
    /SSL$/,
    ['spring.kafka.ssl.trust-store-certificates'],
  ],
];

/** Names of files under which pods mount secrets: the application reads them as settings. */
const mounted = (wiring: Wiring): End[] =>
  inPods(
    wiring,
    'spec.volumes.*.projected.sources.*.secret.items.*.path',
    'spec.volumes.*.secret.items.*.path',
  );

/** Own secrets that the service document declares, as settings. */
function declared({ documents }: Wiring): End[] {
  const service = documents.get('ecotrack.yaml');
  return (
    service ? endsAt(service, 'spec.security.secrets.*.name') : []
  ).flatMap(name =>
    service
      ? endsAt(service, `${name.field.replace(/\.name$/, '')}.keys.*`).map(
          key => ({
            ...key,
            value: `ecotrack.secrets.${name.value}.${key.value}`,
          }),
        )
      : [],
  );
}

/** Each setting that demands a secret finds it among the mounted ones, under the name that Spring Boot reads. */
export const secretSettings: WiringRule = {
  id: 'secret-settings',
  find(wiring) {
    const paths = mounted(wiring);
    const has = (wanted: string) => paths.some(({ value }) => value === wanted);
    const needed = wiring.settings.flatMap(setting =>
      NEEDS.filter(
        ([field, value]) =>
          field.test(setting.field) && value.test(setting.value),
      ).flatMap(([, , secrets]) =>
        secrets.map(secret => [setting, secret] as const),
      ),
    );
    return [
      ...needed,
      ...declared(wiring).map(end => [end, end.value] as const),
    ]
      .filter(([, secret]) => !has(secret))
      .map(([end, secret]) =>
        broken(
          'secret-settings',
          end,
          `for which no secret is mounted as ${secret}`,
          paths,
        ),
      );
  },
};
