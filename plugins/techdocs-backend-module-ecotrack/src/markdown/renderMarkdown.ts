import type { Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { blocksToDirectives } from './blocksToDirectives';
import { highlightLanguages } from './highlightLanguages';
import { remarkAdmonitions } from './remarkAdmonitions';
import { remarkPlainColons } from './remarkPlainColons';
import { sanitizeSchema } from './sanitizeSchema';

// Sanitizing comes after all that authors can influence; what follows it (the
// highlighter) only adds spans with classes of its own.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkPlainColons)
  .use(remarkAdmonitions)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .use(rehypeSanitize, sanitizeSchema)
  .use(rehypeHighlight, {
    languages: highlightLanguages,
    aliases: { bash: ['console', 'shell-session'] },
    plainText: ['mermaid', 'text', 'txt'],
  });

/** Markdown (GFM, directives, MkDocs blocks, HTML) to a tree that is safe. */
export function renderMarkdown(markdown: string): Root {
  const file = new VFile(blocksToDirectives(markdown));
  return processor.runSync(processor.parse(file), file);
}
