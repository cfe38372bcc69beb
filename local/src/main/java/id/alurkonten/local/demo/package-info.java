/**
 * {@code ./start demo}, and the client of the four public APIs that it walks the procedure with. The client knows
 * addresses, field names and states as any other client would; it sees nothing of the services' code.
 */
package id.alurkonten.local.demo;
