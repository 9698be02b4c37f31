// The reader's sanitizer drops ids that are also properties of a document or
// a form. Only those that a heading can produce (lower case, one word).
const RESERVED =
  'accesskey action after all anchors animate append applets attributes autofocus before blur body children clear click clonenode close closest contains cookie dataset designmode dir doctype domain elements embeds encoding enctype evaluate focus fonts forms fullscreen head hidden id images implementation inert item lang length links location matches method name normalize open part plugins popover prefix prepend referrer rel remove reset role scripts slot style submit tagname target timeline title translate write';

const reserved = new Set(RESERVED.split(' '));

/** Whether a heading may not have this id, because the reader would drop it. */
export function isReservedId(id: string): boolean {
  return reserved.has(id);
}
