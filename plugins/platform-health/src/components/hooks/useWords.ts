import { useMemo } from 'react';
import { useText } from './useText';
import { messages } from '../../translations/en';

/** `replication-lag` to `Replication lag`: for what a provider of another team names. */
const humanised = (id: string) => {
  const words = id.replaceAll(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
};

const isKeyOf = <T extends object>(
  object: T,
  key: PropertyKey,
): key is keyof T => Object.hasOwn(object, key);

/** Names for ids that other teams may add to: ours are translated, theirs are made readable. */
export function useWords() {
  const t = useText();
  return useMemo(
    () => ({
      technology: (id: string) =>
        isKeyOf(messages.technology, id)
          ? t(`technology.${id}`)
          : humanised(id),
      resourceType: (id: string) =>
        isKeyOf(messages.resourceType, id)
          ? t(`resourceType.${id}`)
          : humanised(id),
      keyNumber: (id: string) =>
        isKeyOf(messages.keyNumber, id) ? t(`keyNumber.${id}`) : humanised(id),
    }),
    [t],
  );
}
