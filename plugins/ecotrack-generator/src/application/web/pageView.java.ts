import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** One page of a list. */
export const pageViewJava = (packageName: string): string =>
  javaFile(
    packageName,
    ['java.util.List', 'org.springframework.data.domain.Page'],
    text`
public record PageView<T>(List<T> items, int page, int size, long totalItems, int totalPages) {

    public static <T> PageView<T> of(Page<T> page) {
        return new PageView<>(
                page.getContent(),
                page.getNumber(),
                page.getSize(),
                page.getTotalElements(),
                page.getTotalPages());
    }
}
`,
  );
