import type { Platform } from '../platform/platform';
import { SERVICE_RULES } from '../rules/service';
import { type Service, service } from '../service/service';
import type { Taken } from '../taken/Taken';
import type { ParseResult } from './errors/ModelError';
import { parseDocument } from './parseDocument';

/** What is known beside the document; each part switches on the rules that need it. */
export interface ParseContext {
  /** Budgets, environments and domain of the platform. */
  readonly platform?: Platform;
  /** Names in use, with who has them. */
  readonly taken?: Taken;
}

/** Reads the text of an `ecotrack.yaml`: the service with all defaults, or every error at once in the order of the text. */
export const parseService = (
  text: string,
  context: ParseContext = {},
): ParseResult<Service> => parseDocument(text, service, SERVICE_RULES, context);
