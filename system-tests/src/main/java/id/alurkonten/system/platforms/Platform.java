package id.alurkonten.system.platforms;

import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import java.time.Duration;

/** One platform, as its public documentation describes it. It is called by one thread at a time. */
public interface Platform {

    Channel channel();

    /** What the call is for. */
    Operation operation(Call call);

    /**
     * Does what is asked, or refuses it as the platform does.
     *
     * @param stuck whether it is to say that what it works on isn't finished
     * @throws Refused with the platform's own error
     */
    Reply answer(Call call, boolean stuck);

    /** Its 5xx. */
    Reply unavailable();

    /** Too many calls; with when to come again, where the platform says that. */
    Reply rateLimited(Duration reset);

    /** It doesn't want this content. */
    Reply rejected();

    /** Forgets everything but accounts and posts. */
    void reset();
}
