package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of working time at any instant: across breaks, week-ends, holidays, Ramadan, and to the nanosecond. */
class WorkCalendarPropertiesTest {

    private static final Instant EARLIEST = Instant.parse("2022-12-20T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2028-01-31T00:00:00Z");

    private final WorkCalendar calendar = WorkCalendar.load();

    @Property
    void workingTimeIsAdditive(@ForAll("threeInstants") List<Instant> threeInstants) {
        // given
        List<Instant> ordered = threeInstants.stream().sorted().toList();
        Instant a = ordered.get(0);
        Instant b = ordered.get(1);
        Instant c = ordered.get(2);

        // when
        Duration whole = calendar.workingTimeBetween(a, c);

        // then
        assertThat(whole).isEqualTo(calendar.workingTimeBetween(a, b).plus(calendar.workingTimeBetween(b, c)));
    }

    @Property
    void workingTimeGrowsWithTheEndAndNeverFasterThanTheClock(
            @ForAll("instants") Instant from, @ForAll("elapsed") Duration first, @ForAll("elapsed") Duration more) {
        // given
        Instant to = from.plus(first);
        Instant later = to.plus(more);

        // when
        Duration grown = calendar.workingTimeBetween(from, later).minus(calendar.workingTimeBetween(from, to));

        // then
        assertThat(grown).isBetween(Duration.ZERO, more);
    }

    @Property
    void plusInvertsBetween(@ForAll("instants") Instant from, @ForAll("work") Duration work) {
        // when
        Instant end = calendar.plusWorkingTime(from, work);

        // then
        assertThat(calendar.workingTimeBetween(from, end)).isEqualTo(work);
    }

    @Property
    void plusFindsTheEarliestEnd(@ForAll("instants") Instant from, @ForAll("work") Duration work) {
        // given
        Instant end = calendar.plusWorkingTime(from, work);

        // when
        Instant justBefore = end.minusNanos(1);

        // then
        assertThat(calendar.workingTimeBetween(from, justBefore)).isEqualTo(work.minusNanos(1));
    }

    @Property
    void plusIsAdditive(
            @ForAll("instants") Instant from, @ForAll("work") Duration first, @ForAll("work") Duration second) {
        // given
        Instant inTwoSteps = calendar.plusWorkingTime(calendar.plusWorkingTime(from, first), second);

        // when
        Instant atOnce = calendar.plusWorkingTime(from, first.plus(second));

        // then
        assertThat(atOnce).isEqualTo(inTwoSteps);
    }

    @Property
    void plusIsMonotoneInItsStart(
            @ForAll("instants") Instant from, @ForAll("elapsed") Duration later, @ForAll("work") Duration work) {
        // when
        Instant end = calendar.plusWorkingTime(from, work);

        // then
        assertThat(calendar.plusWorkingTime(from.plus(later), work)).isAfterOrEqualTo(end);
    }

    @Provide
    Arbitrary<List<Instant>> threeInstants() {
        return instants().list().ofSize(3);
    }

    /** Half of them exactly on a half-hour: edges of working hours are where mistakes are. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(EARLIEST.getEpochSecond(), LATEST.getEpochSecond())
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999_999)
                        .map(nano -> Instant.ofEpochSecond(second, nano)));
        Arbitrary<Instant> onTheHalfHour = Arbitraries.longs()
                .between(EARLIEST.getEpochSecond() / 1800, LATEST.getEpochSecond() / 1800)
                .map(halfHour -> Instant.ofEpochSecond(halfHour * 1800));
        return Arbitraries.oneOf(any, onTheHalfHour);
    }

    @Provide
    Arbitrary<Duration> elapsed() {
        return durations(Duration.ofDays(60));
    }

    @Provide
    Arbitrary<Duration> work() {
        return durations(Duration.ofHours(200)).filter(work -> !work.isZero());
    }

    private static Arbitrary<Duration> durations(Duration longest) {
        Arbitrary<Duration> any =
                Arbitraries.longs().between(0, longest.toNanos()).map(Duration::ofNanos);
        Arbitrary<Duration> onTheHalfHour =
                Arbitraries.longs().between(0, longest.toMinutes() / 30).map(half -> Duration.ofMinutes(half * 30));
        return Arbitraries.oneOf(any, onTheHalfHour);
    }
}
