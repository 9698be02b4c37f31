import { join } from 'node:path';
import { MODELS, generateInto } from './models.mjs';
import { maven, withSessionModules } from './maven.mjs';
import { inWorkspace } from './workspace.mjs';

/** Every Java file of every model compiles, sources and tests. */
export const compile = () =>
  inWorkspace(async folder => {
    const failures = [];
    for (const model of MODELS) {
      const project = join(folder, model.name);
      await generateInto(model, project);
      const result = await maven(withSessionModules(project), ['test-compile']);
      if (result.code !== 0)
        failures.push(`${model.name} does not compile:\n${result.errors}`);
    }
    return failures;
  });
