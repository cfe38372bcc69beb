package id.alurkonten.system.faults.load;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Refused;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.Walk;
import id.alurkonten.system.faults.Goal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A plan on its way: steps 1 to 4 here, then each of its contents in turn. */
final class PlanWalk {
    // Long enough to finalize, short enough that it is due when it is archived.
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private final Party party;
    private final Course course;
    private final Duration ahead;
    private final Watch watch = new Watch();
    private final List<ContentWalk> contents = new ArrayList<>();
    private UUID plan;

    PlanWalk(Party party, Course course, Duration ahead) {
        this.party = party;
        this.course = course;
        this.ahead = ahead;
    }

    /** One whose course is drawn, and that is due as soon as it is archived. */
    static PlanWalk drawn(Party party, Random random) {
        return new PlanWalk(party, Course.drawn(random), AHEAD);
    }

    /** Takes the plan and its contents where they are to go; answers whether the load goes on. */
    boolean run() {
        try {
            walk();
        } catch (Pause.Interrupted interrupted) {
            return false;
        } catch (RuntimeException lost) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            party.journal().finding("%s could not go on: %s".formatted(this, lost));
            contents.forEach(content -> content.ended(Goal.ABANDONED));
        }
        return true;
    }

    private void walk() {
        draft();
        ContentWalk first = contents.get(0);
        if (contents.size() == 1 && first.isCalledOffBy(Course.Stage.DRAFTED)) {
            callOff(first);
            return;
        }
        submit();
        switch (course.turn()) {
            case RETURNED_ONCE -> {
                returned();
                reschedule();
                submit();
            }
            case RETURNED_FOR_GOOD -> {
                returned();
                contents.forEach(content -> content.ended(Goal.RETURNED));
                return;
            }
            case NONE, CANCELLED -> {}
        }
        assign();
        for (ContentWalk content : contents) {
            if (!content.hasEnded() && content.run()) {
                callOff(content);
            }
        }
    }

    /** Steps 1 to 3, and no more. */
    PlanWalk submitted() {
        draft();
        submit();
        return this;
    }

    /** Each content as far as its course says, and there it stays. */
    List<ContentWalk> held() {
        submitted();
        contents.forEach(ContentWalk::run);
        return contents;
    }

    /** All that are left are called off. */
    void cancel() {
        Caller sekretaris = party.as("sekretaris", plan, null);
        sekretaris.cancelPlan(plan, "Arahan pimpinan " + sekretaris.mark());
        contents.stream().filter(one -> !one.hasEnded()).forEach(one -> one.ended(Goal.CANCELLED));
    }

    private void draft() {
        Caller humas = party.as(course.planner());
        UUID research = humas.openResearch("Keluhan warga " + humas.mark()).id();
        String screenshot = humas.uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot());
        humas.addFinding(research, "INSTAGRAM", "Komentar terbanyak " + humas.mark(), screenshot);
        humas.completeResearch(research);
        LocalDate today = LocalDate.now(Walk.ZONE);
        plan = humas.createPlan(new Forms.Plan("Rencana " + humas.mark(), today, today.plusDays(30), List.of(research)))
                .id();
        Caller planner = planner();
        for (Course.OfContent of : course.contents()) {
            Forms.Item item = Forms.Item.of(
                    "Layanan aduan " + planner.mark(),
                    of.withMedia() ? "POSTER" : "TEXT",
                    soon(),
                    of.channels().toArray(String[]::new));
            UUID content = planner.addItem(plan, item).contentId();
            contents.add(new ContentWalk(party, watch, of, course.planner(), plan, content, item));
        }
    }

    /** Finalized and submitted. Time passes while a service is away, and then the lines lie in the past. */
    private void submit() {
        while (true) {
            try {
                planner().finalizePlan(plan);
                break;
            } catch (Refused refused) {
                if (refused.status() != 400) {
                    throw refused;
                }
                reschedule();
            }
        }
        planner().submitPlan(plan);
    }

    /** A change without a key: if its answer was lost, the form is another now, and it is made again. */
    private void reschedule() {
        for (ContentWalk content : contents) {
            boolean done = false;
            while (!done) {
                try {
                    planner().updateItem(plan, content.id(), content.item().scheduledAt(soon()));
                    done = true;
                } catch (Refused refused) {
                    if (refused.status() != 412) {
                        throw refused;
                    }
                }
            }
        }
    }

    private Instant soon() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    private void returned() {
        Caller koordinator = party.as("koordinator", plan, null);
        contents.forEach(content -> content.awaitTask(Set.of("UNASSIGNED")));
        koordinator.returnPlan(plan, "Tumpang tindih " + koordinator.mark());
        watch.until("plan %s is RETURNED".formatted(plan), () -> planner().plan(plan), seen -> seen.text("status")
                .equals("RETURNED"));
    }

    private void assign() {
        boolean calledOffFirst = contents.stream().anyMatch(content -> content.isCalledOffBy(Course.Stage.SUBMITTED));
        if (!course.assignedTogether() || calledOffFirst) {
            return;
        }
        contents.forEach(content -> content.awaitTask(Set.of("UNASSIGNED")));
        Caller koordinator = party.as("koordinator", plan, null);
        koordinator.assignPlan(
                plan,
                contents.stream()
                        .map(content -> new Forms.Assignment(
                                content.id(), content.course().assignee(), "Satu ajakan " + koordinator.mark()))
                        .toList());
        contents.forEach(ContentWalk::assignedWithOthers);
    }

    /** The content, or with it all that are left of the plan. */
    private void callOff(ContentWalk content) {
        if (course.turn() != Course.Turn.CANCELLED) {
            content.callOff();
        } else {
            cancel();
        }
    }

    private Caller planner() {
        return party.as(course.planner(), plan, null);
    }

    @Override
    public String toString() {
        return "%s (plan %s) waits for %s".formatted(party.name(), plan, watch);
    }
}
