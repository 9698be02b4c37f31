import { settingsLike } from '../fields';
import type { End, Wiring } from '../Wiring';

const BINDINGS = 'spring\\.cloud\\.stream\\.bindings\\.';
const OF_KAFKA = 'spring\\.cloud\\.stream\\.kafka\\.bindings\\.';

const like = (wiring: Wiring, pattern: string): End[] =>
  settingsLike(wiring, new RegExp(`^${pattern}$`));

/** Topics, groups and dead letter topics that the settings of the application name. */
export const kafkaSettings = (wiring: Wiring) => ({
  written: like(wiring, `${BINDINGS}[^.]+-out-\\d+\\.destination`),
  read: like(wiring, `${BINDINGS}[^.]+-in-\\d+\\.destination`),
  groups: like(wiring, `${BINDINGS}[^.]+-in-\\d+\\.group`),
  letters: like(wiring, `${OF_KAFKA}[^.]+\\.consumer\\.dlq-name`),
});
