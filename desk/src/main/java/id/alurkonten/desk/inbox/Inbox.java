package id.alurkonten.desk.inbox;

import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What waits for one person, from all services that answered. */
public record Inbox(List<Waiting> waiting, Set<Service> away) {

    static Inbox of(List<Part<List<Waiting>>> parts) {
        Set<Service> away = EnumSet.noneOf(Service.class);
        parts.stream().filter(Part::isAway).map(Part::service).forEach(away::add);
        List<Waiting> waiting = parts.stream()
                .flatMap(part -> part.found().stream())
                .flatMap(List::stream)
                .sorted(Waiting.MOST_URGENT)
                .toList();
        return new Inbox(waiting, away);
    }

    public long overdue() {
        return waiting.stream().filter(Waiting::overdue).count();
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && away.isEmpty();
    }
}
