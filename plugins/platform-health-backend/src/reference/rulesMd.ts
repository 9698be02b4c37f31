import type {
  HealthProvider,
  Rule,
  Threshold,
} from '@ecotrack/backstage-plugin-platform-health-node';

const INTRODUCTION = `# The rules of health

Every verdict on a card comes from these rules. Each reads its sources and nothing else; a source that is configured and
silent makes the verdict unknown, one that is not configured leaves the rule out, and the card says so
([what each state means](operator.md#what-each-state-means)).

A threshold is changed for all in \`platformHealth.rules\`, for one system there with \`system\`, and by a team for its own
entity with the annotation \`ecotrack.io/health-thresholds\`, within the bounds of the last column.

This page is generated from the rules.`;

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const code = (text: string) => `\`${text}\``;

/** Numbers as the configuration takes them, with their unit. */
function amount(value: number, unit: Threshold['unit']): string {
  return unit === 'ratio' || unit === 'count'
    ? String(value)
    : `${value} ${unit}`;
}

function row(technology: string, rule: Rule): string {
  const { threshold } = rule;
  const anchor = rule.id.slice(technology.length + 1);
  return [
    `[${code(rule.id)}](runbooks/${technology}.md#${anchor})`,
    cell(rule.title),
    rule.sources.map(code).join(' '),
    threshold
      ? `${amount(threshold.default, threshold.unit)} (${cell(
          threshold.origin,
        )})`
      : '',
    threshold
      ? threshold.bounds.map(one => amount(one, threshold.unit)).join(' to ')
      : '',
  ].join(' | ');
}

/** docs/rules.md: each rule with its sources, threshold, where that comes from, what may override it, and its runbook. */
export function rulesMd(providers: readonly HealthProvider[]): string {
  const sections = providers.map(({ technology, resourceTypes }) => {
    const types = resourceTypes.map(type =>
      [
        `### ${technology} ${type.type}`,
        '',
        '| rule, with its runbook | looks for | sources | threshold (origin) | an entity may set |',
        '| --- | --- | --- | --- | --- |',
        ...type.rules.map(rule => `| ${row(technology, rule)} |`),
      ].join('\n'),
    );
    return [`## ${technology}`, ...types].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}
