import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Tells the audit triggers who acts: the database itself sees only the role of the service. */
export const auditContextJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.audit`,
    [
      'org.springframework.jdbc.core.simple.JdbcClient',
      'org.springframework.security.core.Authentication',
      'org.springframework.security.core.context.SecurityContextHolder',
      'org.springframework.stereotype.Component',
    ],
    text`
@Component
public class AuditContext {

    private final JdbcClient jdbc;

    AuditContext(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names the caller to the audit triggers until the current transaction ends. */
    public void nameActor() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        jdbc.sql("select set_config('ecotrack.actor', :actor, true)")
                .param("actor", caller == null ? "" : caller.getName())
                .query(String.class)
                .single();
    }
}
`,
  );
