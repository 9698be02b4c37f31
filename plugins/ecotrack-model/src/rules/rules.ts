/** What a reader is told when a rule is broken: the sentence and how to mend it. */
export interface Rule {
  readonly message: string;
  readonly fix: string;
}

/** Every rule of both documents, by id. The id is `<concern>/<what>`. */
export const RULES = {
  'service/name': {
    message:
      'A service name is 3 to 40 characters: lower-case letters, digits and single hyphens, beginning with a letter.',
    fix: 'Use a name such as "order-service".',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES | (string & {});
