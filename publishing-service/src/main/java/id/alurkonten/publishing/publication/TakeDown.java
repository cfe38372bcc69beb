package id.alurkonten.publishing.publication;

import java.time.Instant;
import java.util.Optional;

/** That and why a publication was taken away from its platform again. */
public record TakeDown(Instant at, String reason, Optional<String> evidence) {}
