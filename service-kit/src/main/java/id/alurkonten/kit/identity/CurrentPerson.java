package id.alurkonten.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is signed in, as the access token says. */
@RequestScoped
public class CurrentPerson {

    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The user name ({@code preferred_username}): a person's identity in every service. */
    public String id() {
        return identity.getPrincipal().getName();
    }

    /** The full name, or the user name where the token has none. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim("name").orElseGet(this::id)
                : id();
    }

    /** The realm roles, in lower case as the realm writes them. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }
}
