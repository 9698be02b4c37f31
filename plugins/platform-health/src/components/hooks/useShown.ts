import { useMemo } from 'react';
import type { Unit } from '@ecotrack/backstage-plugin-platform-health-common';
import { useFormat } from '../../format';
import { useText } from './useText';

/** Shows values that may not be known: undefined stays undefined, for `Facts` to say so. */
export function useShown() {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => ({
      value: (value: number | undefined, unit?: Unit) =>
        value === undefined ? undefined : format.value(value, unit),
      /** `3 of 5`. */
      share: (value: number | undefined, total: number | undefined) =>
        value === undefined || total === undefined
          ? undefined
          : t('data.of', {
              value: format.count(value),
              total: format.count(total),
            }),
      yesOrNo: (value: boolean | undefined) => {
        if (value === undefined) return undefined;
        return value ? t('data.yes') : t('data.no');
      },
    }),
    [t, format],
  );
}
