package id.alurkonten.approval.policy;

import id.alurkonten.sop.Role;

/** A stage of the approval chain (Tahap), named by the role that decides it. */
public enum Stage {
    KOORDINATOR(Role.KOORDINATOR),
    SEKRETARIS(Role.SEKRETARIS);

    private final Role role;

    Stage(Role role) {
        this.role = role;
    }

    /** Whose stage it is. */
    public Role role() {
        return role;
    }
}
