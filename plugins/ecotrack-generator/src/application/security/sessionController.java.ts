import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Lets a browser exchange its token for a session that lives in Redis, ask who it is, and log out. */
export const sessionControllerJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.security`,
    [
      'io.swagger.v3.oas.annotations.Operation',
      'jakarta.servlet.http.HttpServletRequest',
      'jakarta.servlet.http.HttpServletResponse',
      'jakarta.servlet.http.HttpSession',
      'java.util.List',
      'org.springframework.http.HttpStatus',
      'org.springframework.security.authentication.UsernamePasswordAuthenticationToken',
      'org.springframework.security.core.Authentication',
      'org.springframework.security.core.GrantedAuthority',
      'org.springframework.security.core.context.SecurityContextHolder',
      'org.springframework.security.core.context.SecurityContext',
      'org.springframework.security.web.context.HttpSessionSecurityContextRepository',
      'org.springframework.security.web.context.SecurityContextRepository',
      'org.springframework.web.bind.annotation.DeleteMapping',
      'org.springframework.web.bind.annotation.GetMapping',
      'org.springframework.web.bind.annotation.PostMapping',
      'org.springframework.web.bind.annotation.RequestMapping',
      'org.springframework.web.bind.annotation.ResponseStatus',
      'org.springframework.web.bind.annotation.RestController',
    ],
    text`
@RestController
@RequestMapping(${javaString(`${service.spec.application.basePath}/session`)})
public class SessionController {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    public record SessionView(String subject, List<String> authorities) {

        static SessionView of(Authentication caller) {
            return new SessionView(
                    caller.getName(), caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
        }
    }

    /** The session keeps who the caller is and what it may do, not its token: that is never stored. */
    @Operation(summary = "Log in: exchange the bearer token for a session cookie")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public SessionView create(Authentication caller, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller.getName(), null, caller.getAuthorities()));
        sessions.saveContext(context, request, response);
        return SessionView.of(caller);
    }

    @Operation(summary = "Who is logged in")
    @GetMapping
    public SessionView get(Authentication caller) {
        return SessionView.of(caller);
    }

    @Operation(summary = "Log out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void delete(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
`,
  );
