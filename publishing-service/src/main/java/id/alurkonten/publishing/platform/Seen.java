package id.alurkonten.publishing.platform;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A post as it was read back.
 *
 * @param permalink where people see it
 * @param answer what the platform said about it
 */
public record Seen(String permalink, JsonNode answer) {}
