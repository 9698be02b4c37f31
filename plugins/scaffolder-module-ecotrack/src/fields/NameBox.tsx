import type { Path } from '@ecotrack/model';
import { useRef } from 'react';
import { useOpenDocument } from '../document/OpenDocument';
import { renameEdits } from './names/renameEdits';
import { TextBox, type TextBoxProps } from './TextBox';

/** Where a name is used; paths of values, the name itself not among them. */
export type FindReferences = (data: unknown, path: Path) => Path[];

/**
 * A name that others refer to: they are renamed with it, in the same step. Who refers to it is asked when typing
 * begins: a name that is for a moment also another's must not take over the references of that one.
 */
export function NameBox(
  props: TextBoxProps & { readonly references: FindReferences },
) {
  const { references, ...rest } = props;
  const { data } = useOpenDocument();
  const begun = useRef<Path[]>();
  return (
    <TextBox
      {...rest}
      required
      onFocus={() => {
        begun.current = references(data, props.path);
      }}
      onBlur={() => {
        begun.current = undefined;
      }}
      along={text =>
        renameEdits(begun.current ?? references(data, props.path), text)
      }
    />
  );
}
