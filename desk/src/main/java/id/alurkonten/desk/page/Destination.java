package id.alurkonten.desk.page;

import id.alurkonten.desk.client.Role;
import java.util.EnumSet;
import java.util.Set;

/** Where the navigation leads, in its order; a destination is shown to the roles that have something to do there. */
public enum Destination {
    INBOX("/", EnumSet.allOf(Role.class)),
    CONTENTS("/konten", EnumSet.allOf(Role.class)),
    PLANS("/rencana", EnumSet.of(Role.HUMAS, Role.KOORDINATOR, Role.SEKRETARIS, Role.AUDITOR)),
    RESEARCH("/riset", EnumSet.of(Role.HUMAS, Role.AUDITOR)),
    ARCHIVE("/arsip", EnumSet.of(Role.HUMAS, Role.SEKRETARIS, Role.ADMIN, Role.AUDITOR)),
    COMPLIANCE("/kepatuhan", EnumSet.of(Role.KOORDINATOR, Role.SEKRETARIS, Role.ADMIN, Role.AUDITOR)),
    CHANNELS("/kanal", EnumSet.of(Role.ADMIN, Role.AUDITOR)),
    POLICY("/kebijakan", EnumSet.of(Role.ADMIN, Role.AUDITOR)),
    RULES("/ketentuan", EnumSet.of(Role.ADMIN, Role.AUDITOR)),
    LETTERS("/tertahan", EnumSet.of(Role.ADMIN, Role.AUDITOR)),
    DELEGATIONS("/delegasi", EnumSet.of(Role.KOORDINATOR, Role.SEKRETARIS, Role.ADMIN, Role.AUDITOR));

    private final String href;
    private final Set<Role> roles;

    Destination(String href, Set<Role> roles) {
        this.href = href;
        this.roles = roles;
    }

    public String href() {
        return href;
    }

    boolean isFor(Frame frame) {
        return roles.stream().anyMatch(frame::is);
    }

    boolean leadsTo(String path) {
        return this == INBOX ? path.equals(href) : path.equals(href) || path.startsWith(href + "/");
    }
}
