package id.alurkonten.kit.testing;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.alurkonten.kit.http.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The shape of every service, as rules that fail the build. A rule that finds nothing to judge fails too. */
public final class ArchitectureRules {

    private static final DescribedPredicate<JavaMethod> CHANGING =
            new Annotated("change something", POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final DescribedPredicate<JavaMethod> OPERATIONS =
            new Annotated("are operations", GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private static final String CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private static final class Annotated extends DescribedPredicate<JavaMethod> {
        private final List<Class<? extends java.lang.annotation.Annotation>> annotations;

        @SafeVarargs
        Annotated(String description, Class<? extends java.lang.annotation.Annotation>... annotations) {
            super(description);
            this.annotations = List.of(annotations);
        }

        @Override
        public boolean test(JavaMethod method) {
            // a client's interface describes another's operations
            return !method.getOwner().isAnnotatedWith(CLIENT)
                    && annotations.stream().anyMatch(method::isAnnotatedWith);
        }
    }

    private ArchitectureRules() {}

    /** Judges the service in that package, for example {@code id.alurkonten.planning}. */
    public static void check(String service) {
        JavaClasses code = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        rules(service).forEach(rule -> rule.check(code));
    }

    static List<ArchRule> rules(String service) {
        return List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(service + ".rest..", service + ".messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(service + ".rest..", service + ".messaging..")
                        .as("rest and messaging depend on the features, never the other way"),
                noClasses()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka.clients.producer..")
                        .as("nothing talks to the producer but the outbox"),
                methods()
                        .that(OPERATIONS)
                        .should(be(annotatedWithAPolicy()))
                        .as("every operation states who may call it"),
                methods()
                        .that(OPERATIONS)
                        .should()
                        .beAnnotatedWith(Operation.class)
                        .as("every operation has its operationId and summary"),
                methods()
                        .that(CHANGING)
                        .should()
                        .beAnnotatedWith(Command.class)
                        .as("every change is one transaction, safe to retry"),
                noMethods()
                        .that(OPERATIONS)
                        .should()
                        .haveRawReturnType(Response.class)
                        .as("a raw Response documents nothing"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .and()
                        .doNotHaveModifier(STATIC)
                        .should()
                        .haveModifier(PRIVATE)
                        .as("an aggregate's state is its own"),
                noFields().should().beAnnotatedWith(Inject.class).as("dependencies come through the constructor"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.OffsetDateTime.class, "now")
                        .as("time comes from the injected Clock"),
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .as("services log, and do not print")
                        .allowEmptyShould(false),
                classes()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Common)$")
                        .as("a class is named by what it is"));
    }

    private static DescribedPredicate<JavaMethod> annotatedWithAPolicy() {
        return new DescribedPredicate<>("annotated with @RolesAllowed or @PermitAll, or in a class that is") {
            @Override
            public boolean test(JavaMethod method) {
                return isStated(method) || isStated(method.getOwner());
            }

            private boolean isStated(CanBeAnnotated target) {
                return target.isAnnotatedWith(RolesAllowed.class) || target.isAnnotatedWith(PermitAll.class);
            }
        };
    }
}
