import { endsOf, settingsLike } from '../fields';
import { meet } from '../meet';
import type { WiringRule } from '../Wiring';

const JWT = 'spring\\.security\\.oauth2\\.resourceserver\\.jwt\\.';

/** The mesh and the application take tokens of the same issuer for the same audience. */
export const tokens: WiringRule = {
  id: 'tokens',
  find: wiring => [
    ...meet(
      'tokens',
      endsOf(wiring, ['RequestAuthentication'], 'spec.jwtRules.*.issuer'),
      'whose tokens the application does not take',
      settingsLike(wiring, new RegExp(`^${JWT}issuer-uri$`)),
    ),
    ...meet(
      'tokens',
      endsOf(wiring, ['RequestAuthentication'], 'spec.jwtRules.*.audiences.*'),
      'for whom the application takes no tokens',
      settingsLike(wiring, new RegExp(`^${JWT}audiences\\[\\d+\\]$`)),
    ),
  ],
};
