import { version } from '../../../package.json';
import { GENERATOR_VERSION } from './version';

it('is the version of the package', () => {
  expect(GENERATOR_VERSION).toBe(version);
});
