package id.alurkonten.publishing.rest;

import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Locale;

/** The signed-in person, in the capacity that an operation needs. */
@RequestScoped
class SignedIn {

    static final String HUMAS = "humas";
    static final String KOORDINATOR = "koordinator";
    static final String SEKRETARIS = "sekretaris";
    static final String ADMIN = "admin";
    static final String AUDITOR = "auditor";

    private final CurrentPerson person;

    SignedIn(CurrentPerson person) {
        this.person = person;
    }

    String id() {
        return person.id();
    }

    /** As the first of these roles that they have; the operation's own policy has seen to it that they have one. */
    Actor as(Role... preferred) {
        Role role = Arrays.stream(preferred)
                .filter(candidate -> person.has(candidate.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an operation open to a role that it doesn't name"));
        return new Actor(person.id(), person.name(), role);
    }
}
