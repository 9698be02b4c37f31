import { settingsLike } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

/** Roles whose existence a migration looks up before it grants them something. */
const granted = ({ texts }: Wiring): End[] =>
  texts
    .filter(({ file }) => file.endsWith('.sql'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/rolname = '([^']+)'/g)].map(([field, value]) => ({
        file,
        field,
        value,
      })),
    );

/** A migration grants the tables to the role as which the application signs in. */
export const grants: WiringRule = {
  id: 'grants',
  find: wiring =>
    meet(
      'grants',
      settingsLike(wiring, /^spring\.datasource\.username$/),
      'to whom no migration grants anything',
      granted(wiring),
    ),
};
