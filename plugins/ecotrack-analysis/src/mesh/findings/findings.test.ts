import { ALL } from '../../__testUtils__/allAnalyzers';
import { made, SETTINGS } from '../../__testUtils__/objects';
import { SOUND, toldOf } from '../../__testUtils__/soundWorld';
import { NONE } from '../../objects/Objects';
import { analyse, kindsOf } from '.';

/** Kinds that other questions are about than mistakes of the mesh. */
const ELSEWHERE = ['NetworkPolicy'];

describe('findings', () => {
  it('are none where everything is as it should be', () => {
    expect(toldOf(ALL, {})).toEqual([]);
  });

  it('are not all there is to say when something cannot be read', () => {
    const { unreadable } = analyse(
      ALL,
      {
        ...SOUND,
        Gateway: [made('in', { servers: 'none' })],
        Telemetry: undefined,
      },
      SETTINGS,
    );
    expect(
      unreadable.map(({ object }) => `${object.kind}/${object.name}`).sort(),
    ).toEqual(['Gateway/in', 'Telemetry/*']);
  });

  it('ask for every kind that can be read', () => {
    expect([...kindsOf(ALL)].sort()).toEqual(
      Object.keys(NONE)
        .filter(kind => !ELSEWHERE.includes(kind))
        .sort(),
    );
  });
});
