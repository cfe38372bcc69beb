package id.alurkonten.desk.live;

import id.alurkonten.desk.client.OnBehalf;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.RestMulti;

/** What an open page listens to, so that it looks again when something has changed and not before. */
@Path("/perubahan")
public class LivePage {
    private static final Set<SecurityEvent.Type> ENDED = Set.of(
            SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED_SESSION_EXPIRED);
    private static final long COME_AGAIN_MILLIS = 2_000;

    private final Relay relay;
    private final SecurityIdentity identity;
    private final OnBehalf person;
    private final Clock clock;

    LivePage(Relay relay, SecurityIdentity identity, OnBehalf person, Clock clock) {
        this.relay = relay;
        this.identity = identity;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> listen(@Context Sse sse) {
        String name = identity.getPrincipal().getName();
        if (!relay.hasRoomFor(name)) {
            throw new ServiceUnavailableException(Duration.ofMinutes(1).toSeconds());
        }
        String bearer = person.bearer();
        Duration validity = TokenEnd.within(bearer, clock);
        OutboundSseEvent begin = sse.newEventBuilder()
                .name("siap")
                .reconnectDelay(COME_AGAIN_MILLIS)
                .data("-") // a browser passes over what has none
                .build();
        Multi<OutboundSseEvent> told = relay.tell(name, bearer, validity).map(subjects -> event(sse, subjects));
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(begin), told))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static OutboundSseEvent event(Sse sse, String subjects) {
        return subjects.isEmpty()
                ? sse.newEventBuilder().comment("").build()
                : sse.newEventBuilder().name("perubahan").data(subjects).build();
    }

    void end(@Observes SecurityEvent event) {
        SecurityIdentity whose = event.getSecurityIdentity();
        if (whose != null && ENDED.contains(event.getEventType())) {
            relay.signedOut(whose.getPrincipal().getName());
        }
    }
}
