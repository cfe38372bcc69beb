package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Account;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/** Tells what a call that came to no answer means. */
public final class Faulty {

    private Faulty() {}

    /** As {@link #of(RuntimeException)}, and where the platform repeats a credential of the account, it is left out. */
    public static PlatformFault of(RuntimeException thrown, Account account) {
        PlatformFault fault = of(thrown);
        return account == null ? fault : fault.saying(account.withoutCredentials(fault.getMessage()));
    }

    /**
     * The fault behind whatever an adapter threw. Where a connection was not even made, nothing was done; of all else
     * nobody can tell. What the exception says stays out of it: an address may hold a credential.
     */
    public static PlatformFault of(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformFault fault) {
                return fault;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return PlatformFault.unreached("The platform can't be reached");
            }
        }
        return PlatformFault.unclear(
                thrown instanceof ProcessingException
                        ? "The platform gave no answer"
                        : "The platform's answer makes no sense ("
                                + thrown.getClass().getSimpleName() + ")");
    }
}
