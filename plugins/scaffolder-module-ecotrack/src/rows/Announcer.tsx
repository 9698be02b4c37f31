import { createContext, ReactNode, useContext, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** Says a sentence to those who do not see what moved. */
export const useAnnounce = () => useContext(AnnounceContext);

/** The live region of a form; what is below it says through `useAnnounce` what happened. */
export function Announcer(props: { readonly children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  return (
    <AnnounceContext.Provider value={setSentence}>
      {props.children}
      <VisuallyHidden role="status">{sentence}</VisuallyHidden>
    </AnnounceContext.Provider>
  );
}
