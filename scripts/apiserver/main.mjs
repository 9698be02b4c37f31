// The sandbox's Kubernetes API and the reflector of the health backend, each held against a real API server. Runs with
// our TypeScript.
import { wrongInReflector } from './reflector/wrongInReflector.mjs';
import { wrongAnswers } from './wrongAnswers.mjs';

const failures = await Promise.all([wrongAnswers(), wrongInReflector()]);
process.stdout.write(`${JSON.stringify(failures.flat())}\n`);
process.exit(0);
