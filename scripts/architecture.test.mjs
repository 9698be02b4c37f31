// The arrows of docs/architecture.md, held by the imports themselves.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT, inRoot } from './toolchain/root.mjs';

const json = file => JSON.parse(readFileSync(inRoot(file), 'utf8'));
const packages = globSync('{packages,plugins}/*/package.json', {
  cwd: ROOT,
}).map(file => {
  const manifest = json(file);
  return {
    folder: file.replace('/package.json', ''),
    name: manifest.name,
    manifest,
  };
});
const ours = new Map(packages.map(one => [one.name, one.folder]));

/** Which folders of ours each folder's production sources may import; what stands on top wires everything. */
const MAY_IMPORT = {
  'plugins/ecotrack-model': [],
  'plugins/ecotrack-generator': ['plugins/ecotrack-model'],
  'plugins/scaffolder-ecotrack-common': ['plugins/ecotrack-model'],
  'plugins/scaffolder-module-ecotrack': [
    'plugins/ecotrack-model',
    'plugins/ecotrack-analysis',
    'plugins/ecotrack-generator',
    'plugins/scaffolder-ecotrack-common',
  ],
  'plugins/scaffolder-backend-module-ecotrack': [
    'plugins/ecotrack-model',
    'plugins/ecotrack-generator',
    'plugins/scaffolder-ecotrack-common',
  ],
  'plugins/techdocs-backend-module-ecotrack': [],
  'plugins/platform-health-common': [],
  'plugins/platform-health-node': ['plugins/platform-health-common'],
  'plugins/ecotrack-analysis': ['plugins/ecotrack-model'],
  'plugins/kubernetes-backend-module-ecotrack': [
    'plugins/platform-health-common',
  ],
  'plugins/platform-health-backend': [
    'plugins/ecotrack-model',
    'plugins/ecotrack-analysis',
    'plugins/platform-health-common',
    'plugins/platform-health-node',
  ],
  'plugins/platform-health': ['plugins/platform-health-common'],
  'plugins/catalog-backend-module-ecotrack': [
    'plugins/platform-health-common',
    'plugins/platform-health-node',
  ],
  'plugins/search-backend-module-ecotrack': [
    'plugins/platform-health-common',
    'plugins/platform-health-node',
  ],
  'plugins/techdocs-module-ecotrack': [
    'plugins/platform-health-common',
    'plugins/platform-health',
  ],
  'packages/cli': ['plugins/ecotrack-model', 'plugins/ecotrack-generator'],
  'packages/judge': [
    'plugins/ecotrack-model',
    'plugins/ecotrack-generator',
    'plugins/scaffolder-backend-module-ecotrack',
    'plugins/kubernetes-backend-module-ecotrack',
    'plugins/platform-health-backend',
    'plugins/platform-health-common',
    'plugins/platform-health-node',
  ],
  'packages/faults': [
    'plugins/kubernetes-backend-module-ecotrack',
    'plugins/platform-health',
    'plugins/platform-health-backend',
    'plugins/platform-health-common',
    'plugins/platform-health-node',
  ],
  'packages/sandbox': ['plugins/ecotrack-model', 'plugins/ecotrack-generator'],
  'packages/app': packages
    .map(one => one.folder)
    .filter(folder => folder.startsWith('plugins/')),
  'packages/backend': packages
    .map(one => one.folder)
    .filter(folder => folder.startsWith('plugins/')),
};

/** Packages that know nothing of Backstage. */
const FREE_OF_BACKSTAGE = [
  'plugins/ecotrack-model',
  'plugins/ecotrack-generator',
  'plugins/ecotrack-analysis',
  'packages/cli',
];

const isTest = file =>
  /\.test\.tsx?$|\/(testing|__testUtils__|__fixtures__)\/|setupTests/.test(
    file,
  );

/** Module names imported by the production sources of a folder. */
function imports(folder) {
  const files = globSync(`${folder}/src/**/*.{ts,tsx}`, { cwd: ROOT }).filter(
    file => !isTest(file),
  );
  return files.flatMap(file => {
    const text = readFileSync(inRoot(file), 'utf8');
    const found = text.matchAll(/(?:from|import\()\s*'([^']+)'/g);
    return [...found].map(match => ({ file, module: match[1] }));
  });
}

const folderOf = module =>
  [...ours].find(
    ([name]) => module === name || module.startsWith(`${name}/`),
  )?.[1];

for (const { folder } of packages) {
  test(`${folder} imports downwards only`, () => {
    const allowed = MAY_IMPORT[folder];
    assert.ok(
      allowed,
      `${folder} is a new room: say in this test what it may import, and in docs/architecture.md where it stands`,
    );
    const found = imports(folder);
    assert.ok(
      found.length > 0 || folder === 'packages/app',
      `${folder} has no imports: the test looks at the wrong place`,
    );
    for (const { file, module } of found) {
      const target = folderOf(module);
      assert.ok(
        !target || allowed.includes(target),
        `${file} imports ${module}`,
      );
      assert.ok(
        !FREE_OF_BACKSTAGE.includes(folder) ||
          !module.startsWith('@backstage/'),
        `${file} imports ${module}, but ${folder} is free of Backstage`,
      );
    }
  });
}

test('no package depends on the sandbox', () => {
  for (const { folder, manifest } of packages) {
    const depends = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.peerDependencies,
    };
    assert.ok(
      !depends['@ecotrack/sandbox'],
      `${folder} depends on the sandbox`,
    );
  }
});

test('model and generator run in the browser: nothing of Node outside the generator’s node entry', () => {
  for (const folder of [
    'plugins/ecotrack-model',
    'plugins/ecotrack-generator',
  ]) {
    for (const { file, module } of imports(folder)) {
      if (file.startsWith('plugins/ecotrack-generator/src/node/')) continue;
      assert.doesNotMatch(
        module,
        /^(node:|fs|path|os|crypto|child_process)(\/|$)/,
        `${file} imports ${module}`,
      );
    }
  }
});

test('every package says what it is', () => {
  for (const { folder, manifest } of packages) {
    assert.ok(manifest.backstage?.role, `${folder}: backstage.role is missing`);
    assert.equal(manifest.license, 'Apache-2.0', `${folder}: license`);
    if (folder.startsWith('plugins/'))
      assert.ok(
        manifest.backstage.pluginId,
        `${folder}: backstage.pluginId is missing`,
      );
    for (const file of ['README.md', 'catalog-info.yaml', '.eslintrc.js']) {
      assert.doesNotThrow(
        () => readFileSync(inRoot(folder, file)),
        `${folder}/${file} is missing`,
      );
    }
  }
});

test('the lockfile carries no download addresses', () => {
  assert.doesNotMatch(readFileSync(inRoot('yarn.lock'), 'utf8'), /https?:\/\//);
});

test('the portal serves the schemas of the model', () => {
  for (const file of globSync('plugins/ecotrack-model/schemas/*.json', {
    cwd: ROOT,
  })) {
    const served = file.replace(
      'plugins/ecotrack-model',
      'packages/app/public',
    );
    assert.deepEqual(
      json(served),
      json(file),
      `${served} differs: copy ${file} there`,
    );
  }
});
