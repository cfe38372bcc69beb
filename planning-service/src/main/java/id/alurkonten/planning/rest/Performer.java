package id.alurkonten.planning.rest;

import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Locale;

/** The signed-in person in the role in which they act. */
@RequestScoped
class Performer {

    static final String HUMAS = "humas";
    static final String KOORDINATOR = "koordinator";
    static final String SEKRETARIS = "sekretaris";
    static final String ADMIN = "admin";
    static final String AUDITOR = "auditor";

    private final CurrentPerson person;

    Performer(CurrentPerson person) {
        this.person = person;
    }

    /** Steps 1 to 3 are Humas's. */
    Actor humas() {
        return as(Role.HUMAS);
    }

    /** Whoever may call a content off, in the widest of their roles. */
    Actor canceller() {
        return Arrays.asList(Role.SEKRETARIS, Role.KOORDINATOR, Role.HUMAS).stream()
                .filter(role -> person.has(role.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(this::as)
                .orElseThrow();
    }

    private Actor as(Role role) {
        return new Actor(person.id(), person.name(), role);
    }
}
