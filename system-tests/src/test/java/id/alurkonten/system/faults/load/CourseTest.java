package id.alurkonten.system.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.system.faults.load.Course.Stage;
import id.alurkonten.system.faults.load.Course.Turn;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static List<Course> courses(long seed) {
        return IntStream.range(0, 400)
                .mapToObj(n -> Course.drawn(new Random(seed + n)))
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_courses_and_another_gives_others() {
        assertThat(courses(1)).isEqualTo(courses(1)).isNotEqualTo(courses(1_000));
    }

    @Test
    void every_turn_and_every_stage_comes_about() {
        // when
        List<Course> courses = courses(7);

        // then
        assertThat(courses).extracting(Course::turn).contains(Turn.values());
        assertThat(courses)
                .flatExtracting(Course::contents)
                .extracting(Course.OfContent::calledOff)
                .contains(Stage.values());
        assertThat(courses)
                .flatExtracting(Course::contents)
                .extracting(Course.OfContent::withMedia)
                .contains(true, false);
        assertThat(courses)
                .flatExtracting(Course::contents)
                .extracting(of -> of.channels().size())
                .contains(1, 2);
        assertThat(courses)
                .flatExtracting(Course::contents)
                .extracting(of -> of.revisions().size())
                .contains(0, 1, 2);
    }
}
