/** English: the language everything falls back to. */
export const messages = {
  title: 'Now',
  of: '{{resource}} of {{entity}} in {{environment}}',
  since: 'since',
  recovered: 'This is over: the rule finds nothing there now.',
  notAssessed: 'Not looked at there: the rule is left out.',
  cannotTell: 'Nobody can tell now: {{message}}',
  notKnown:
    'Nothing is known of this: {{entity}} does not use it, or you may not see it.',
  forbidden: 'You may not see the health of this.',
  failed: 'The live state cannot be shown',
  stale: 'What you see could not be read again: {{message}}',
  evidence: 'What it stands on',
  filled:
    'The commands below are filled in for {{context}}, {{namespace}}, {{name}}.',
  firing: 'Not well now',
  openFinding: 'Fill in the commands for {{resource}} of {{entity}}',
  nothing: 'Nothing that you may see fires this now.',
  nothingOfPage: 'Nothing of this page fires now, as far as you may see.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
} as const;
