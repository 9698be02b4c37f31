/** Kinds that have a colour and an icon; any other is shown as a note. */
export const admonitionKinds = [
  'note',
  'abstract',
  'info',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
] as const;

const ALIASES: Record<string, string> = {
  summary: 'abstract',
  tldr: 'abstract',
  todo: 'info',
  hint: 'tip',
  important: 'tip',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  caution: 'warning',
  attention: 'warning',
  fail: 'failure',
  missing: 'failure',
  error: 'danger',
  cite: 'quote',
};

/** The kind whose look an admonition called `name` gets. */
export function admonitionKind(name: string): string {
  const lower = name.toLowerCase();
  const kind = Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : lower;
  return admonitionKinds.some(known => known === kind) ? kind : 'note';
}
