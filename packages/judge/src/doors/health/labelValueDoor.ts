import {
  pattern,
  promql,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { textOf } from '../../map/HealthInput';
import { literalsOf } from '../../readers/promql';
import type { Door } from '../Door';
import { thrownBy, thrownFaults } from './sentenceFaults';

const HARMLESS = 'harmless';

const equal = (value: string) => promql`max(up{namespace=${value},job="a"})`;
const matching = (value: string) =>
  promql`max(up{pod=~${pattern`${value}-[0-9]+`},job="a"})`;

/** What is wrong with a query: apart from the text that the value is in, it has to be the one with a harmless value. */
function faultsOf(query: (value: string) => string, value: string) {
  const found = literalsOf(query(value));
  const expected = literalsOf(query(HARMLESS));
  if (!found || found.shape !== expected?.shape)
    return { faults: [`makes another query: ${query(value)}`] };
  return { faults: [], text: found.texts[0] };
}

/** A label's value in a query, read back by the grammar of those who make Prometheus. */
export const labelValueDoor = (): Door => ({
  name: 'query to Prometheus',
  async refusing(visitor) {
    const error = thrownBy(() => equal(textOf(visitor.value)));
    return thrownFaults(error, ['label value'], visitor);
  },
  async carrying(visitor) {
    const value = textOf(visitor.value);
    const error = thrownBy(() => [equal(value), matching(value)]);
    if (error !== undefined) return [`is refused: ${error}`];
    const plain = faultsOf(equal, value);
    const regex = faultsOf(matching, value);
    const faults = [...plain.faults, ...regex.faults];
    if (faults.length) return faults;
    if (plain.text !== value) faults.push(`is asked for as ${plain.text}`);
    const whole = new RegExp(`^(?:${regex.text})$`, 'u');
    if (!whole.test(`${value}-1`) || whole.test(`${value}x-1`))
      faults.push(`matches as ${regex.text}`);
    return faults;
  },
});
