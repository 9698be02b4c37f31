import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { editUrlBuilder } from './editUrlBuilder';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const config = {
  siteName: '',
  siteDescription: '',
  docsDir: 'docs',
  notes: [],
};

describe('editUrlBuilder', () => {
  it('derives the address from a location at GitHub', () => {
    const target = 'https://github.com/acme/orders/tree/main/';
    const edit = editUrlBuilder(config, { type: 'url', target }, integrations);
    expect(edit('guide/a b.md')).toBe(
      'https://github.com/acme/orders/edit/main/docs/guide/a%20b.md',
    );
  });

  it('prefers what mkdocs.yml says', () => {
    const target = 'https://github.com/acme/orders/tree/main/';
    const edit = editUrlBuilder(
      { ...config, repoUrl: 'https://forge.example/a/b', editUri: '_edit/' },
      { type: 'url', target },
      integrations,
    );
    expect(edit('x.md')).toBe('https://forge.example/a/b/_edit/x.md');
  });

  it.each([
    [
      'an unknown host',
      { type: 'url' as const, target: 'https://x.example/a' },
    ],
    ['a local folder', { type: 'dir' as const, target: '/tmp/docs' }],
    ['no location', undefined],
  ])('has no address for %s', (_name, location) => {
    expect(editUrlBuilder(config, location, integrations)('x.md')).toBe(
      undefined,
    );
  });
});
