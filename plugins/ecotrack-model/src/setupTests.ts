import { configureGlobal } from 'fast-check';

/** A run in CI can be repeated; FAST_CHECK_SEED explores other inputs. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261121) });

// Hundreds of documents are parsed in some tests, which takes seconds on a busy machine.
jest.setTimeout(30_000);
