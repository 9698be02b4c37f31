const RETYPED =
  /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e-?[0-9][0-9_.]*)$/i;

/**
 * Whether a YAML 1.1 reader (SnakeYAML in Spring, the Go readers of Kubernetes) takes a word for something else than
 * text when it stands without quotes.
 */
export const isRetyped = (word: string): boolean => RETYPED.test(word);
