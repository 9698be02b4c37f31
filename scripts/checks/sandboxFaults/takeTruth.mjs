import { ofHealth, ours } from './ours.mjs';
import { Snapshot } from './Snapshot.mjs';
import { subjectsOf } from './subjectsOf.mjs';

const { assess } = ours('plugins/platform-health-node/src/index.ts');
const { withSince } = ofHealth('memory/withSince.ts');

/** The verdict on a subject as the board has it. */
export const reportOn = (
  { type, resource, environment },
  facts,
  before = undefined,
) =>
  withSince(
    assess(type, facts, { resource, environment, before }),
    undefined,
    facts.now,
  );

/** Everything that is so now in the sandbox, the verdicts on it, and which questions they asked. */
export async function takeTruth(sandbox) {
  const snapshots = new Map(
    Object.entries(sandbox.clusters).map(([name, cluster]) => [
      name,
      new Snapshot(cluster),
    ]),
  );
  const used = sandbox.platform.environments.flatMap(environment =>
    subjectsOf(sandbox, environment),
  );
  const subjects = [...new Map(used.map(one => [one.key, one])).values()];
  const asked = new Map();
  const askers = new Map();
  const judge = subject => {
    const { key, resource } = subject;
    const { cluster } = resource;
    const questions = [];
    asked.set(key, questions);
    const note = source => {
      const subjectsOfIt = askers.get(source) ?? new Set();
      askers.set(source, subjectsOfIt.add(subject));
    };
    const onQuestion = question => {
      questions.push(question);
      const { kind, id, text } = question;
      for (const source of kind ? [kind] : [id, text])
        note(`${cluster} ${source}`);
    };
    const snapshot = snapshots.get(cluster);
    return [
      key,
      reportOn(subject, snapshot.facts(undefined, undefined, onQuestion)),
    ];
  };
  let reports = new Map(subjects.map(judge));
  const fetchAll = async () => {
    const isNew = [];
    for (const one of snapshots.values()) isNew.push(await one.fetch());
    return isNew.includes(true);
  };
  while (await fetchAll()) reports = new Map(subjects.map(judge));
  return {
    snapshots,
    subjects,
    used,
    asked,
    askers,
    reports,
    ill: subjects.filter(({ key }) => reports.get(key).state !== 'healthy'),
  };
}
