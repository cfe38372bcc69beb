package id.alurkonten.approval.rest;

import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The signed-in person in the domain's words. */
@RequestScoped
class SignedIn {

    private final CurrentPerson person;

    SignedIn(CurrentPerson person) {
        this.person = person;
    }

    String id() {
        return person.id();
    }

    String name() {
        return person.name();
    }

    Set<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role != Role.SYSTEM && person.has(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** As an actor in the first of these roles that they have. */
    Actor as(Role first, Role second) {
        return new Actor(id(), name(), roles().contains(first) ? first : second);
    }
}
