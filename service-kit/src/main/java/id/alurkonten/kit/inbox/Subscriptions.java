package id.alurkonten.kit.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** All that this service hears. */
@ApplicationScoped
public class Subscriptions {

    private static final Pattern TOPIC = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topic");

    private final List<Subscriber> subscribers;
    private final Config config;

    Subscriptions(@All List<Subscriber> subscribers, Config config) {
        this.subscribers = subscribers;
        this.config = config;
    }

    /** In the order of their topics' names. */
    public List<Subscription> all() {
        return subscribers.stream()
                .flatMap(subscriber -> subscriber.handlersByChannel().entrySet().stream()
                        .map(one -> new Subscription(topic(one.getKey()), subscriber.consumer(), one.getValue())))
                .sorted(Comparator.comparing(Subscription::topic))
                .toList();
    }

    /** The one whose dead letters lie on that topic. */
    public Optional<Subscription> ofDeadLetters(String deadLetterTopic) {
        return all().stream()
                .filter(one -> one.deadLetterTopic().equals(deadLetterTopic))
                .findFirst();
    }

    private String topic(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".topic", String.class);
    }

    /** A channel that is read but named by no subscriber would have dead letters that nobody can see or replay. */
    void requireAll(@Observes StartupEvent started) {
        Set<String> unnamed = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .map(TOPIC::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        subscribers.forEach(
                subscriber -> unnamed.removeAll(subscriber.handlersByChannel().keySet()));
        if (!unnamed.isEmpty()) {
            throw new IllegalStateException("Read, but named by no Subscriber: " + unnamed);
        }
    }
}
