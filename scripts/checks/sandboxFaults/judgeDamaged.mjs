import { damageOf } from './damage.mjs';
import { ofHealth, ours } from './ours.mjs';
import { reportOn } from './takeTruth.mjs';

const { isBetter, isTooGood } = ofHealth('__testUtils__/neverBetter.ts');
const { entityHealth } = ofHealth('documents/entityHealth.ts');
const { fleetRow } = ofHealth('documents/fleetRow.ts');
const { worstState } = ours('plugins/platform-health-common/src/index.ts');

const groupOf = (used, ref) => used.filter(one => one.entityRef === ref);

/** What the cards and the fleet say of an entity; throws where one of them is too good. */
function judgeEntity(truth, ref, seenOf) {
  const subjects = groupOf(truth.used, ref);
  const whole = entityHealth(ref, subjects, [], one =>
    truth.reports.get(one.key),
  );
  const seen = entityHealth(ref, subjects, [], seenOf);
  const row = fleetRow({ entry: { ref, title: ref }, subjects }, seenOf);
  const cells = [...seen.technologies, ...row.cells];
  for (const { technology, environment, state } of whole.technologies) {
    const parts = subjects.filter(
      one =>
        one.resource.technology === technology &&
        one.environment.name === environment,
    );
    const unsure = parts
      .map(seenOf)
      .filter(
        report =>
          report.missing.length > 0 ||
          report.findings.some(one => one.state === 'unknown'),
      );
    for (const cell of cells)
      if (
        cell.technology === technology &&
        cell.environment === environment &&
        isTooGood({ state: cell.state, missing: unsure }, state)
      )
        throw new Error(
          `${technology} of ${ref} in ${environment} is ${cell.state}, better than ${state}`,
        );
  }
  for (const { state } of [seen, row])
    if (state !== worstState(cells.map(one => one.state)))
      throw new Error(`${ref} is not as bad as the worst of it`);
}

/** Whether the truth was known before. What was gone meanwhile, or switched off, begins anew. */
const isRemembered = ({ key, type }, before) =>
  before !== undefined &&
  !type.rules.some(
    ({ isGate, id }) =>
      isGate && before.get(key)?.findings.some(({ rule }) => rule === id),
  );

/**
 * Judges everything that the hits can have touched, after `before` (reports by subject) or at first sight. Gives back
 * the reports that may differ from the truth. Throws Error for a verdict that is too good.
 */
export function judgeDamaged(truth, healthy, list, before) {
  const { clusters, questions, told } = damageOf(truth, list);
  const touched = new Set(
    [...questions].flatMap(one => [...(truth.askers.get(one) ?? [])]),
  );
  for (const one of truth.subjects) if (before?.has(one.key)) touched.add(one);
  const reports = new Map();
  const sorry = (subject, what) =>
    new Error(`${subject}: ${what}, after ${told.join('; ')}`);
  for (const subject of touched) {
    const { key, resource } = subject;
    const facts = truth.snapshots
      .get(resource.cluster)
      .facts(
        clusters.get(resource.cluster),
        healthy?.snapshots.get(resource.cluster),
      );
    const whole = truth.reports.get(key);
    const seen = reportOn(
      subject,
      facts,
      before && (before.get(key) ?? whole).findings,
    );
    reports.set(key, seen);
    const isWrong = isRemembered(subject, before)
      ? isBetter(seen.state, whole.state)
      : isTooGood(seen, whole.state);
    if (isWrong)
      throw sorry(
        key,
        `${seen.state} is better than ${whole.state} (${whole.findings.map(
          one => one.rule,
        )})`,
      );
  }
  const seenOf = ({ key }) => reports.get(key) ?? truth.reports.get(key);
  const entities = new Set(
    truth.used.filter(({ key }) => reports.has(key)).map(one => one.entityRef),
  );
  for (const ref of entities)
    try {
      judgeEntity(truth, ref, seenOf);
    } catch (error) {
      throw sorry(ref, error.message);
    }
  return reports;
}
