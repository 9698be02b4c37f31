import { analyse, Analyzer, ConfigFinding, kindsOf } from '@ecotrack/analysis';
import {
  kindSource,
  oneLine,
  type Outcome,
  type RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { KIND_IDS } from '../projections';
import { settingsOf } from '../settings';
import type { Concern } from './concerns';
import { bagOf, unreadableObject } from './objects';

const SHOWN = 5;

const EVERYTHING: Pick<Concern, 'narrow' | 'isMeant'> = {
  narrow: bag => bag,
  isMeant: () => true,
};

const nameOf = ({ object }: ConfigFinding): string =>
  `${object.kind} ${object.name}`;

const sourceOf = ({ object }: ConfigFinding): string =>
  kindSource(
    Object.entries(KIND_IDS).find(([kind]) => kind === object.kind)?.[1] ??
      object.kind,
  );

/**
 * Asks analyzers about the objects of a resource. Errors make it unhealthy, warnings degraded; what is only worth to know
 * does not count. Throws Unreadable when an object cannot be read, unless an error is found all the same.
 */
export function judgeConfig(
  context: RuleContext,
  analyzers: readonly Analyzer[],
  { narrow, isMeant }: Pick<Concern, 'narrow' | 'isMeant'> = EVERYTHING,
): Outcome {
  const { world, resource } = context;
  const bag = narrow(bagOf(world, resource, kindsOf(analyzers)));
  const { findings, unreadable } = analyse(analyzers, bag, settingsOf(context));
  const meant = findings.filter(one => isMeant(one, bag));
  const errors = meant.filter(({ level }) => level === 'error');
  const warnings = meant.filter(({ level }) => level === 'warning');
  if (unreadable.length > 0 && errors.length === 0)
    throw unreadableObject(unreadable[0]);
  const bad = [...errors, ...warnings];
  if (bad.length === 0) return 'fine';
  const [first] = bad;
  const more = bad.length > 1 ? ` And ${bad.length - 1} more.` : '';
  return {
    state: errors.length > 0 ? 'unhealthy' : 'degraded',
    sentence: `${nameOf(first)} (${first.id}): ${oneLine(
      first.sentence,
    )}.${more}`,
    evidence: bad.slice(0, SHOWN).map(one => ({
      name: `${one.id} of ${nameOf(one)}`,
      value: oneLine(one.sentence),
      source: sourceOf(one),
    })),
  };
}
