import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Conditions of lists that the client may leave out. */
export const filtersJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.web`,
    ['org.springframework.data.jpa.domain.Specification'],
    text`
public final class Filters {

    private Filters() {
    }

    /** Rows whose property has the value; every row when no value is asked for. */
    public static <T> Specification<T> equal(String property, Object value) {
        return (row, query, criteria) -> value == null ? null : criteria.equal(row.get(property), value);
    }
}
`,
  );
