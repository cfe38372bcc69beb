package id.alurkonten.production.rest;

/** The realm roles, as tokens have them. */
final class Roles {

    static final String HUMAS = "humas";
    static final String KOORDINATOR = "koordinator";
    static final String SEKRETARIS = "sekretaris";
    static final String ADMIN = "admin";
    static final String AUDITOR = "auditor";

    private Roles() {}
}
