package id.alurkonten.planning.content;

import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.plan.Plans;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which contents are looked for; an empty filter lets all pass.
 *
 * @param from scheduled at or after
 * @param to scheduled before
 * @param overdue whether the running step is over time now
 * @param q part of the title, in any case
 */
public record ContentQuery(
        Optional<ContentStatus> status,
        Optional<Channel> channel,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> assignee,
        Optional<Boolean> overdue,
        Optional<String> q) {

    String where() {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        status.ifPresent(any -> where.add("status = :status"));
        channel.ifPresent(any -> where.add(":channel member of channels"));
        from.ifPresent(any -> where.add("scheduledAt >= :from"));
        to.ifPresent(any -> where.add("scheduledAt < :to"));
        assignee.ifPresent(any -> where.add("assignee = :assignee"));
        overdue.ifPresent(is -> where.add(is ? "stepDueAt < :now" : "(stepDueAt is null or stepDueAt >= :now)"));
        q.ifPresent(any -> where.add("lower(title) like :q escape '\\'"));
        return String.join(" and ", where);
    }

    Parameters parameters(Instant now) {
        Parameters parameters = new Parameters();
        status.ifPresent(value -> parameters.and("status", value));
        channel.ifPresent(value -> parameters.and("channel", value));
        from.ifPresent(value -> parameters.and("from", value));
        to.ifPresent(value -> parameters.and("to", value));
        assignee.ifPresent(value -> parameters.and("assignee", value));
        overdue.ifPresent(value -> parameters.and("now", now));
        q.ifPresent(value -> parameters.and("q", Plans.contains(value)));
        return parameters;
    }
}
