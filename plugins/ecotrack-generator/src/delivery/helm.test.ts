import { generate } from '../core/compose/generate';
import { inputOf, minimalDocument } from '../core/__testUtils__/fixture';
import { hostileTexts } from '../core/__testUtils__/hostileTexts';
import { renderedObjects, sortObjects } from '../core/__testUtils__/objects';
import { scaledBy } from '../core/__testUtils__/scaledBy';
import { repositories } from '../core/__testUtils__/services';
import { findHelm, renderWithHelm } from './__testUtils__/renderWithHelm';

const helm = findHelm();
if (!helm) {
  process.stderr.write(
    'SKIPPED: deploy/rendered against real helm: HELM names no binary\n',
  );
}

(helm ? describe : describe.skip)('real helm', () => {
  const binary = helm ?? '';

  describe.each([
    ...repositories,
    ['a service scaled by lag', scaledBy('lag', true)] as const,
  ])('with the chart of %s', (_, { files, input }) => {
    it.each(input.service.spec.delivery.environments.map(({ name }) => name))(
      'prints the objects of deploy/rendered/%s',
      environment => {
        const printed = renderWithHelm(binary, files, environment);
        expect(printed.length).toBeGreaterThan(4);
        expect(sortObjects(printed)).toEqual(
          sortObjects(renderedObjects(files, environment)),
        );
      },
    );
  });

  it('carries texts unchanged that mean something to it', () => {
    const texts = hostileTexts();
    const environment = Object.fromEntries(
      texts.map((text, i) => [`TEXT_${i}`, text]),
    );
    const { service, platform, source } = inputOf(minimalDocument);
    const { spec } = service;
    const { files } = generate(
      {
        ...service,
        spec: { ...spec, application: { ...spec.application, environment } },
      },
      platform,
      source,
    );
    const printed = renderWithHelm(binary, files, 'dev');
    expect(sortObjects(printed)).toEqual(
      sortObjects(renderedObjects(files, 'dev')),
    );
    expect(printed).toContainEqual(
      expect.objectContaining({ data: environment }),
    );
  });

  it('refuses values that the schema does not know', () => {
    const [[, { files }]] = repositories;
    const wrong = files.map(file =>
      file.path === 'deploy/chart/values-dev.yaml'
        ? { ...file, content: `${file.content}replica: 3\n` }
        : file,
    );
    expect(() => renderWithHelm(binary, wrong, 'dev')).toThrow(/replica/);
  });
});
