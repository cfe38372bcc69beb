package id.alurkonten.publishing.platform;

import id.alurkonten.publishing.channel.Account;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.UnaryOperator;

/** Tells what a call that came to no answer means. */
public final class Faulty {

    private Faulty() {}

    /** As {@link #of(Throwable)}, and where the platform repeats a credential of the account, it is left out. */
    public static PlatformFault of(Throwable thrown, Account account) {
        if (account == null) {
            return of(thrown);
        }
        PlatformFault fault = of(thrown, account::withoutCredentials);
        return fault.saying(account.withoutCredentials(fault.getMessage()));
    }

    /**
     * The fault behind whatever an adapter threw. Where a connection was not even made, nothing was done; of all else
     * nobody can tell. What no platform said is kept as its cause, to be logged: without addresses, which may be signed.
     */
    public static PlatformFault of(Throwable thrown) {
        return of(thrown, UnaryOperator.identity());
    }

    static PlatformFault unanswered(String what, Throwable thrown) {
        Bare bare = Bare.of(thrown, UnaryOperator.identity());
        return PlatformFault.unclear("%s (%s)".formatted(what, bare.root()), bare);
    }

    private static PlatformFault of(Throwable thrown, UnaryOperator<String> withoutCredentials) {
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
        Bare bare = Bare.of(thrown, withoutCredentials);
        String what = thrown instanceof ProcessingException
                ? "The platform gave no answer (%s)"
                : "It could not be asked, or its answer makes no sense (%s)";
        return PlatformFault.unclear(what.formatted(bare.root()), bare);
    }
}
