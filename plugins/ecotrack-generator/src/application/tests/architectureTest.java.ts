import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** The layers, held by ArchUnit: controllers over services over repositories, HTTP above them only. */
export const architectureTestJava = (service: Service): string =>
  javaFile(
    packageName(service),
    [
      'com.tngtech.archunit.core.importer.ImportOption',
      'com.tngtech.archunit.junit.AnalyzeClasses',
      'com.tngtech.archunit.junit.ArchTest',
      'com.tngtech.archunit.lang.ArchRule',
      'com.tngtech.archunit.library.GeneralCodingRules',
      'org.springframework.beans.factory.annotation.Autowired',
      'static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage',
      'static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith',
      'static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses',
      'static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields',
    ],
    text`
@AnalyzeClasses(packages = ${javaString(
      packageName(service),
    )}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OWN = ${javaString(
      `${packageName(service)}..`,
    )};

    @ArchTest
    static final ArchRule CONTROLLERS_REACH_NO_REPOSITORY = noClasses()
            .that().haveSimpleNameEndingWith("Controller")
            .should().dependOnClassesThat(simpleNameEndingWith("Repository").and(resideInAPackage(OWN)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_CONTROLLERS = noClasses()
            .that().haveSimpleNameNotEndingWith("Controller").and().haveNameNotMatching(".*Controller\\\\$.*")
            .should().dependOnClassesThat().haveSimpleNameEndingWith("Controller")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SERVICES_KNOW_NO_SERVLETS = noClasses()
            .that().haveSimpleNameEndingWith("Service").or().haveSimpleNameEndingWith("Repository")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
`,
  );
