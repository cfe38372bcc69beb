package id.alurkonten.kit.http;

import id.alurkonten.kit.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What an address may say: no NUL, which no column of a database can be compared with. */
public class AddressRules {

    @ServerRequestFilter
    public void refuseNul(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw ProblemException.invalid(name, "field.type", "string");
            }
        });
    }
}
