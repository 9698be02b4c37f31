import type { CallRow } from '@ecotrack/analysis';
import type { Translate } from '../../Translate';

/** What becomes of a call, in words. */
export function resultOf(
  { blockedBy, unknown }: CallRow,
  t: Translate,
): string {
  if (blockedBy)
    return t('preview.pictures.callers.refused', { reason: blockedBy });
  return unknown
    ? t('preview.pictures.callers.notKnown', { reason: unknown })
    : t('preview.pictures.callers.open');
}

export const mtlsOf = ({ mtls }: CallRow, t: Translate): string =>
  t(`preview.pictures.callers.${mtls}`);
