package id.alurkonten.desk.client;

/** A service did not answer in time, or said that it can't now. What was sent may or may not have had its effect. */
public final class ServiceAway extends RuntimeException {

    public ServiceAway(String message) {
        super(message);
    }
}
