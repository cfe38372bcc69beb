package id.alurkonten.desk.client;

public record Actor(String id, String name, Role role, String onBehalfOf) {}
