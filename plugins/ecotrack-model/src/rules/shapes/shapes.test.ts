import { parsePlatform } from '../../parse/parsePlatform';
import { parseService } from '../../parse/parseService';
import { changed, testModel } from '../../__testUtils__/rules';
import { RULES } from '../rules';
import { dataShapeCases } from './cases/data';
import { operationsShapeCases } from './cases/operations';
import { platformShapeCases } from './cases/platform';
import { serviceShapeCases } from './cases/service';

const IN_SERVICE = {
  ...serviceShapeCases,
  ...dataShapeCases,
  ...operationsShapeCases,
};
const IN_PLATFORM = platformShapeCases;

/** Tested where the YAML is read. */
const IN_YAML = [
  'document/yaml',
  'document/size',
  'document/depth',
  'document/one',
  'document/duplicate-key',
  'document/alias',
  'document/tag',
  'document/forbidden-key',
  'document/key',
  'document/object',
];
/** Tested where zod's findings are told. */
const IN_TELLING = ['document/unknown-key', 'document/length'];

describe('rules of single values', () => {
  it('has a case for every rule', () => {
    expect(
      [
        ...Object.keys(IN_SERVICE),
        ...Object.keys(IN_PLATFORM),
        ...IN_YAML,
        ...IN_TELLING,
      ].sort(),
    ).toEqual(Object.keys(RULES).sort());
  });

  const everything = testModel('everything');
  const errors = (platform: boolean, path: string, value: unknown) => {
    const result = platform
      ? parsePlatform(changed('{}', { [path]: value }))
      : parseService(changed(everything, { [path]: value }));
    return result.valid ? [] : result.errors;
  };
  const cases = [
    ...Object.entries(IN_SERVICE).map(([rule, one]) => ({
      rule,
      one,
      platform: false,
    })),
    ...Object.entries(IN_PLATFORM).map(([rule, one]) => ({
      rule,
      one,
      platform: true,
    })),
  ];

  it.each(cases)('$rule', ({ rule, one: [path, bad, good], platform }) => {
    for (const value of bad) {
      const told = errors(platform, path, value);
      expect({ value, told }).toMatchObject({
        told: expect.arrayContaining([expect.objectContaining({ rule })]),
      });
    }
    for (const value of good) {
      const told = errors(platform, path, value).filter(
        error => error.rule === rule,
      );
      expect({ value, told }).toEqual({ value, told: [] });
    }
  });
});
