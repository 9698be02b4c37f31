import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import { clusterRole } from './clusterRole';

const doc = (name: string) =>
  readFileSync(resolve(__dirname, '../../../../docs', name), 'utf8');

describe('the ClusterRole for the portal', () => {
  it('stands in docs/operator, and on the page; run `yarn workspace @ecotrack/backstage-plugin-platform-health-backend generate` otherwise', () => {
    expect(doc('operator/read-only-clusterrole.yaml')).toBe(clusterRole());
    expect(doc('operator.md')).toContain(
      `\`\`\`yaml\n${clusterRole()}\`\`\`\n`,
    );
  });

  it('lists every kind that is watched, to list and to watch, and no secrets', () => {
    const text = clusterRole();
    const resources = [...text.matchAll(/^ {6}- (.+)$/gm)].map(
      ([, one]) => one,
    );
    expect(resources).toEqual(
      Object.values(WATCHED_KINDS).map(({ plural }) => plural),
    );
    const verbs = new Set(
      [...text.matchAll(/verbs: (.+)/g)].map(([, one]) => one),
    );
    expect([...verbs]).toEqual(['[list, watch]']);
    expect(resources).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(secrets|configmaps|\*)$/),
      ]),
    );
  });
});
