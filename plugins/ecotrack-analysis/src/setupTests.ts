import { configureGlobal } from 'fast-check';

/** A run in CI can be repeated; FAST_CHECK_SEED explores other inputs. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261121) });
