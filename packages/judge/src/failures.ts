import type { BadInput } from './corpus/readCorpus';
import { doorsOf } from './doors/doorsOf';
import { type Verdict, judge } from './judge';
import { FIELDS } from './map/fields';
import { Portal } from './portal/Portal';

/** Most of the time goes by in waiting for the disk. */
const AT_ONCE = 8;

/** Judges cases of fields that the map knows; resolves with the verdicts that found faults, in the cases' order. */
export async function failures(
  cases: readonly BadInput[],
): Promise<readonly Verdict[]> {
  const portal = await Portal.start();
  try {
    const doors = doorsOf(FIELDS, portal);
    const verdicts: Verdict[] = [];
    for (let i = 0; i < cases.length; i += AT_ONCE) {
      const batch = cases.slice(i, i + AT_ONCE);
      verdicts.push(
        ...(await Promise.all(
          batch.map(one => judge(one, doors.get(one.field) ?? [])),
        )),
      );
    }
    return verdicts.filter(({ faults }) => faults.length > 0);
  } finally {
    await portal.stop();
  }
}
