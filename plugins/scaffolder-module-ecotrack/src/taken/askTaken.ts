import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  askedContext,
  type AskedNames,
  fromSuggestions,
  type TakenAnswer,
} from '@ecotrack/model';

/** The scaffolder's API as far as names are asked of it. */
export type NamesApi = Pick<typeof scaffolderApiRef.T, 'autocomplete'>;

/** The route asks for a token of the user at a forge. Names are looked up as the portal, so there is none to give. */
const NO_TOKEN = 'none';

/** Asks which names are taken, in one request; rejects when the portal does not answer, or not in our form. */
export async function askTaken(
  scaffolder: NamesApi,
  names: AskedNames,
): Promise<TakenAnswer> {
  const { results } = await scaffolder.autocomplete({
    provider: 'ecotrack',
    resource: 'names',
    token: NO_TOKEN,
    context: askedContext(names),
  });
  return fromSuggestions(results);
}
