/** The desk in a real browser: {@code ./mvnw -pl system-tests verify -Pbrowser}. */
package id.alurkonten.system.browser;
