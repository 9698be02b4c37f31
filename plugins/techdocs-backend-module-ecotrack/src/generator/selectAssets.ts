import { oneLine } from '../input/oneLine';
import { isMarkdown } from '../site/links/pageUrls';

// Their content would reach the reader without our sanitizing.
const HTML = /\.(html?|xhtml|shtml)$/i;

/** The files that are copied as they are: all but Markdown and HTML. */
export function selectAssets(
  files: string[],
  warn: (sentence: string) => void,
): string[] {
  return files.filter(file => {
    if (HTML.test(file)) {
      warn(`${oneLine(file)} was not copied; write Markdown instead of HTML`);
      return false;
    }
    return !isMarkdown(file);
  });
}
