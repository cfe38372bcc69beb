package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * Who did it. Never holds a personal number (NIP): the id is the sign-in name.
 *
 * @param id the person's sign-in name, or a service's name
 * @param name the name people read
 * @param role in which capacity they acted
 * @param onBehalfOf the id of the person they stood in for under a delegation (Plh); null, and absent in JSON, if
 *     they acted for themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String id, String name, Role role, String onBehalfOf) {

    public Actor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    /** Someone who acts for themselves. */
    public Actor(String id, String name, Role role) {
        this(id, name, role, null);
    }

    /** A service acting by itself, such as {@code publishing-service} archiving (step 8). */
    public static Actor system(String service) {
        return new Actor(service, Role.SYSTEM.labelId(), Role.SYSTEM);
    }
}
