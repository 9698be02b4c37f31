import { generate } from '../core/compose';
import {
  fullDocument,
  inputOf,
  minimalDocument,
} from '../core/testing/fixture';
import { renderedObjects, sortObjects } from '../core/testing/objects';
import { findHelm, renderWithHelm } from './testing/renderWithHelm';

const helm = findHelm();
const withHelm = helm ? it : it.skip;
if (!helm) {
  process.stderr.write(
    'SKIPPED: deploy/rendered against real helm: HELM names no binary\n',
  );
}

describe.each([
  ['minimal', inputOf(minimalDocument)],
  ['full', inputOf(fullDocument)],
])('the chart of the %s service', (_, input) => {
  const { files } = generate(input.service, input.platform, input.source);

  withHelm.each(['dev', 'staging', 'prod'])(
    'prints the objects of deploy/rendered/%s',
    environment => {
      const printed = renderWithHelm(helm!, files, environment);
      expect(printed.length).toBeGreaterThan(4);
      expect(sortObjects(printed)).toEqual(
        sortObjects(renderedObjects(files, environment)),
      );
    },
  );
});

withHelm('refuses values that the schema does not know', () => {
  const input = inputOf(minimalDocument);
  const { files } = generate(input.service, input.platform, input.source);
  const wrong = files.map(file =>
    file.path === 'deploy/chart/values-dev.yaml'
      ? { ...file, content: `${file.content}replica: 3\n` }
      : file,
  );
  expect(() => renderWithHelm(helm!, wrong, 'dev')).toThrow(/replica/);
});
