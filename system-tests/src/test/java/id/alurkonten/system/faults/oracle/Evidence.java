package id.alurkonten.system.faults.oracle;

import id.alurkonten.local.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that can be seen from outside once the system is quiet: what the driver wrote down, the rows of the four databases,
 * the records of all topics, the files of media store and archive.
 */
public final class Evidence {
    private final Account account;
    private final Rows rows;
    private final Topics topics;
    private final Stored stored;
    private final Instant at;
    private final List<Event> said = new ArrayList<>();
    private final List<Event> records = new ArrayList<>();
    private final Map<UUID, List<Event>> aboutContent;
    private final Map<UUID, List<Event>> aboutPlan;

    Evidence(Account account, Rows rows, Topics topics, Stored stored, Instant at) {
        this.account = account;
        this.rows = rows;
        this.topics = topics;
        this.stored = stored;
        this.at = at;
        Set<Place> poison =
                account.planted().stream().map(Account.Planted::place).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        topics.events().stream()
                .filter(event -> !poison.contains(event.place()))
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .forEach(event -> {
                    records.add(event);
                    if (ids.add(event.from() + event.id())) {
                        said.add(event);
                    }
                });
        aboutContent = by(Event::content);
        aboutPlan = by(Event::plan);
    }

    private Map<UUID, List<Event>> by(Function<Event, UUID> subject) {
        return said.stream()
                .filter(event -> subject.apply(event) != null)
                .collect(Collectors.groupingBy(subject, LinkedHashMap::new, Collectors.toList()));
    }

    Account account() {
        return account;
    }

    /** Of a service's table; empty if it was not read. */
    List<Row> rows(Service service, String table) {
        return rows.of(service, table);
    }

    /** Every record on the services' topics but planted poison, those that came twice too, in the order of each partition. */
    List<Event> records() {
        return records;
    }

    /** Each event where it came first. */
    List<Event> said() {
        return said;
    }

    /** Each event of a type where it came first. */
    List<Event> said(String name) {
        return said.stream().filter(event -> event.is(name)).toList();
    }

    /** What was said about a content, without what was said of its plan. */
    List<Event> about(UUID content) {
        return aboutContent.getOrDefault(content, List.of());
    }

    List<Event> about(UUID content, String name) {
        return about(content).stream().filter(event -> event.is(name)).toList();
    }

    /** What was said about a plan or a content of it. */
    List<Event> ofPlan(UUID plan, String name) {
        return aboutPlan.getOrDefault(plan, List.of()).stream()
                .filter(event -> event.is(name))
                .toList();
    }

    List<Letter> letters() {
        return topics.letters();
    }

    List<Lag> lags() {
        return topics.lags();
    }

    Stored stored() {
        return stored;
    }

    /** When all this was looked at. */
    Instant at() {
        return at;
    }
}
