import { misjudged, uncovered } from '../../__testUtils__/rules';
import { columnsCases } from './__testUtils__/columns';
import { keysCases } from './__testUtils__/keys';
import { namesCases } from './__testUtils__/names';
import { postgresRules } from '.';

const CASES = { ...namesCases, ...keysCases, ...columnsCases };

describe('rules of postgres', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(postgresRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
