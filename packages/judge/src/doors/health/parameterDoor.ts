import { type ParameterInput, textOf } from '../../map/HealthInput';
import { HEALTH_PAGE, type Portal } from '../../portal/Portal';
import type { Door, Visitor } from '../Door';
import { sentenceFaults } from './sentenceFaults';

/** A text as somebody types it into an address: what has a meaning there keeps it. */
const asTyped = (text: string) =>
  encodeURI(Buffer.from(text).toString()).replaceAll('#', '%23');

/** A query parameter of the health API, given as one value and as the text of an address. */
export function parameterDoor(
  { route, name, isTaken }: ParameterInput,
  portal: Portal,
): Door {
  async function refusing(visitor: Visitor): Promise<readonly string[]> {
    const text = textOf(visitor.value);
    const queries = [
      new URLSearchParams({ [name]: text }).toString(),
      `${name}=${asTyped(text)}`,
    ];
    const faults: string[] = [];
    for (const query of new Set(queries)) {
      const { status, message } = await portal.ask(
        `${HEALTH_PAGE}${route}?${query}`,
      );
      const names = [...new URLSearchParams(query).keys()];
      faults.push(
        ...(status === 400
          ? sentenceFaults(message, names, visitor)
          : [`is answered with ${status}: ${query}`]),
      );
    }
    return faults;
  }
  return {
    name: `health API ${route}?${name}`,
    refusing,
    async carrying(visitor) {
      if (!isTaken) return refusing(visitor);
      const query = new URLSearchParams({ [name]: textOf(visitor.value) });
      const { status, message } = await portal.ask(
        `${HEALTH_PAGE}${route}?${query}`,
      );
      return status === 200 ? [] : [`is answered with ${status}: ${message}`];
    },
  };
}
