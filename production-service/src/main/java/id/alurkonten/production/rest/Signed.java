package id.alurkonten.production.rest;

import id.alurkonten.kit.identity.CurrentPerson;
import id.alurkonten.sop.Actor;
import id.alurkonten.sop.Role;
import jakarta.enterprise.context.RequestScoped;

/** Who is signed in, in the capacity that an operation needs. */
@RequestScoped
class Signed {

    private final CurrentPerson person;

    Signed(CurrentPerson person) {
        this.person = person;
    }

    String id() {
        return person.id();
    }

    Actor as(Role role) {
        return new Actor(person.id(), person.name(), role);
    }

    /** As Koordinator if they are one, as Humas otherwise. */
    Actor asKoordinatorOrHumas() {
        return as(person.has(Roles.KOORDINATOR) ? Role.KOORDINATOR : Role.HUMAS);
    }
}
