/**
 * How fast it is, measured in one run on a durable database: {@code ./mvnw -pl system-tests verify -Pbenchmark}. What the
 * numbers mean stands in {@code docs/performance.md}.
 */
package id.alurkonten.system.benchmark;
