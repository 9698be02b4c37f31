/** One broken rule as somebody is told of it. */
export interface Told {
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
}

const RULE = '(?<rule>[a-z][a-z0-9-]*/[a-z0-9-]+)';
/** `ecotrack.yaml:5:9 metadata.name [service/name]`, and the sentences below it. */
const PARAGRAPH = new RegExp(
  `^\\S+:\\d+:\\d+ (?<field>.+) \\[${RULE}\\]\\n {2}(?<message>.+)\\n {2}(?<fix>.+)$`,
  'gm',
);
/** `targetPath: The path is ... Rule: path/target. Use ...` */
const SENTENCE = new RegExp(
  `^(?<field>[A-Za-z][^\\s:]*): (?<message>.+) Rule: ${RULE}\\. (?<fix>.+)$`,
);

/** The broken rules that the message of an action names. */
export function toldIn(message: string): readonly Told[] {
  const sentence = SENTENCE.exec(message);
  const found = sentence ? [sentence] : [...message.matchAll(PARAGRAPH)];
  return found.map(({ groups = {} }) => ({
    field: groups.field,
    rule: groups.rule,
    message: groups.message,
    fix: groups.fix,
  }));
}
