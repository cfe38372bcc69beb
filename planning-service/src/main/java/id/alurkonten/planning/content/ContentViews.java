package id.alurkonten.planning.content;

import id.alurkonten.kit.http.Page;
import id.alurkonten.kit.http.PageQuery;
import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The views of contents. One is changed only by whoever holds its row; who holds the plan's too has locked that first. */
@ApplicationScoped
public class ContentViews implements PanacheRepositoryBase<ContentView, UUID> {

    /** Lock modes in which another transaction may change what is here; a row that this one has written is held too. */
    private static final Set<LockModeType> NOT_HELD =
            EnumSet.of(LockModeType.NONE, LockModeType.READ, LockModeType.OPTIMISTIC);

    private static final int IN_A_CALENDAR = 2000;

    /** So many are counted at most: whoever has more asks more closely. */
    private static final int COUNTED = 10_000;

    private static final String IN_ORDER = " order by scheduledAt, contentId";

    public ContentView get(UUID contentId) {
        return findByIdOptional(contentId).orElseThrow(() -> notFound(contentId));
    }

    /** Holds the row, and shows the view as it is now. */
    ContentView lock(UUID contentId) {
        ContentView view = get(contentId);
        if (NOT_HELD.contains(getEntityManager().getLockMode(view))) {
            getEntityManager().refresh(view, LockModeType.PESSIMISTIC_WRITE);
        }
        return view;
    }

    /** As {@link #lock(UUID)}, for several, in one order for everybody. */
    List<ContentView> lock(Collection<UUID> contentIds) {
        return list("contentId in ?1 order by contentId", contentIds).stream()
                .map(view -> lock(view.contentId()))
                .toList();
    }

    /** Without loading the view, which would be stale once the plan's row is had. */
    UUID planOf(UUID contentId) {
        return find("select planId from ContentView where contentId = ?1", contentId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> notFound(contentId));
    }

    public List<ContentView> ofPlan(UUID planId) {
        return list("planId = ?1 order by position", planId);
    }

    /** Whether all of a plan's contents are assigned, or ended. */
    Standing standingOf(UUID planId) {
        List<ContentStatus> statuses = find("select distinct status from ContentView where planId = ?1", planId)
                .project(ContentStatus.class)
                .list();
        return new Standing(
                statuses.stream().allMatch(ContentStatus::isAssigned),
                statuses.stream().allMatch(ContentStatus::isEnded));
    }

    /** How the contents of a plan stand together. */
    record Standing(boolean allAssigned, boolean allEnded) {}

    /** A part of those asked for, by schedule; of more than {@link #COUNTED} that many are said to be there. */
    public Page<ContentView> page(ContentQuery wanted, Instant now, PageQuery page) {
        List<ContentView> items = page.offset() >= COUNTED
                ? List.of()
                : find(wanted.where() + IN_ORDER, wanted.parameters(now))
                        .range(page.offset(), page.offset() + page.size() - 1)
                        .list();
        return new Page<>(items, page.page(), page.size(), count(wanted, now));
    }

    private long count(ContentQuery wanted, Instant now) {
        TypedQuery<Long> count = getEntityManager()
                .createQuery(
                        "select count(*) from (select contentId as id from ContentView where " + wanted.where()
                                + IN_ORDER + " fetch first " + COUNTED + " rows only) as counted",
                        Long.class);
        wanted.parameters(now).map().forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** At most {@link #IN_A_CALENDAR}: more than that nobody looks at as a calendar. */
    List<ContentView> scheduled(Instant from, Instant to) {
        return find("scheduledAt >= ?1 and scheduledAt < ?2 order by scheduledAt, contentId", from, to)
                .range(0, IN_A_CALENDAR - 1)
                .list();
    }

    private static ProblemException notFound(UUID contentId) {
        return new ProblemException(ProblemType.NOT_FOUND, "not-found.content", contentId);
    }
}
