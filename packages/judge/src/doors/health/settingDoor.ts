import { ConfigReader } from '@backstage/config';
import type { JsonObject, JsonValue } from '@backstage/types';
import { readHealthConfig } from '@ecotrack/backstage-plugin-platform-health-backend';
import type { SettingInput } from '../../map/HealthInput';
import type { Door } from '../Door';
import { thrownBy, thrownFaults } from './sentenceFaults';

const nested = (path: readonly string[], value: JsonValue): JsonObject =>
  path.reduceRight<JsonValue>(
    (inner, key) => ({ [key]: inner }),
    value,
  ) as JsonObject;

/** A setting of the health backend, which it reads when it starts. */
export function settingDoor({ path }: SettingInput): Door {
  const whole = ['platformHealth', ...path];
  const name = whole.join('.');
  const read = (value: JsonValue) =>
    readHealthConfig(new ConfigReader(nested(whole, value)));
  return {
    name,
    async refusing(visitor) {
      const error = thrownBy(() => read(visitor.value));
      return thrownFaults(error, [name], visitor);
    },
    async carrying({ value }) {
      const error = thrownBy(() => read(value));
      if (error !== undefined) return [`is refused: ${error}`];
      const [section, key] = path;
      if (section !== 'links') return [];
      const links: Readonly<Record<string, string>> = read(value).links;
      return links[key] === value ? [] : [`comes out as ${links[key]}`];
    },
  };
}
