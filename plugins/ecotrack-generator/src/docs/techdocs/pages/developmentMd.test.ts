import { platform } from '@ecotrack/model';
import { input } from '../../__testUtils__/inputs';
import { devcontainer } from '../../local/devcontainer';
import { developmentMd } from './developmentMd';

const of = (document: object) => ({
  ...input('order-service'),
  platform: platform.parse(document),
});
const mirror = of({ mavenRepository: 'https://mirror.ecotrack.example/maven' });
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('where Maven comes from', () => {
  it('is the repository of the operator, as the page says', () => {
    expect(flat(developmentMd(mirror))).toContain(
      'fetches Maven 3.9.11 from `https://mirror.ecotrack.example/maven` once',
    );
    expect(JSON.stringify(devcontainer(mirror))).not.toContain('installMaven');
  });

  it('is the developer to say without one; the development container has one installed', () => {
    expect(flat(developmentMd(of({})))).toContain(
      'from the Maven repository that `MVNW_REPOURL` names; without it the `mvn` on the `PATH` builds.',
    );
    expect(JSON.stringify(devcontainer(of({})))).toContain(
      '"installMaven":true',
    );
  });
});
