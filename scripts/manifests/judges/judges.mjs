import { asyncapi } from './asyncapi.mjs';
import { hadolint } from './hadolint.mjs';
import { shellcheck } from './shellcheck.mjs';
import { yamllint } from './yamllint.mjs';

/**
 * Who judges what, in the order in which they are asked. A judge says which files it `sees`, and its `judge`
 * resolves with findings `{ path, line?, rule, message }`, paths as it was given them. `broken` is what it must
 * reject in every run, and by which rule. `awaits` names what is not generated yet; `missing` what it cannot
 * do without, if that is not there.
 */
export const JUDGES = [hadolint, yamllint, shellcheck, asyncapi];
