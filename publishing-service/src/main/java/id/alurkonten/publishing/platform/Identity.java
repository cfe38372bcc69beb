package id.alurkonten.publishing.platform;

import java.util.List;

/**
 * Whose account credentials open.
 *
 * @param id the platform's own
 * @param name as people know it
 * @param missingScopes what the credentials may not do, though publishing needs it
 */
public record Identity(String id, String name, List<String> missingScopes) {}
