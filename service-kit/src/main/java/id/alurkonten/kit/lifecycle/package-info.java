/**
 * How a service stops when it is asked to. First it is not ready, for {@code quarkus.shutdown.delay}, so that a load
 * balancer sends nothing more. Then requests in hand are finished, for at most {@code quarkus.shutdown.timeout}. Then
 * nothing is begun in the background any more and what is in hand there is finished, the relay hands over, and consumers
 * leave their groups, all within {@code alurkonten.stop.within}.
 */
package id.alurkonten.kit.lifecycle;
