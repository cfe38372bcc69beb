package id.alurkonten.production.task;

import static id.alurkonten.production.task.TaskFixture.ASSIGNEE;
import static id.alurkonten.production.task.TaskFixture.HANDED_OVER;
import static id.alurkonten.production.task.TaskFixture.KOORDINATOR;
import static id.alurkonten.production.task.TaskFixture.STANDARD;
import static id.alurkonten.production.task.TaskFixture.STARTED;
import static id.alurkonten.production.task.TaskFixture.TO_HUMAS3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemException.Violation;
import id.alurkonten.production.design.Channel;
import id.alurkonten.production.design.ContentFormat;
import id.alurkonten.production.design.Design;
import id.alurkonten.production.design.Variant;
import id.alurkonten.production.limits.Finding;
import id.alurkonten.production.limits.Rule;
import id.alurkonten.production.limits.Severity;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandOverRuleTest {

    @Test
    void everyChannelMustHaveItsVariantAndThePosterItsFile() {
        // given
        ProductionTask task = started(ContentFormat.POSTER, Channel.INSTAGRAM, Channel.X);
        DesignVersion version = uploaded(task, text(Channel.X));

        // when
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> task.handOver(version, List.of(), ASSIGNEE, HANDED_OVER, STANDARD));

        // then
        assertThat(refusal.violations())
                .extracting(Violation::messageKey)
                .containsExactlyInAnyOrder("variant.missing", "media.needed");
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PRODUCTION);
    }

    @Test
    void whatBlocksIsNamedAndWhatWarnsIsNot() {
        // given
        ProductionTask task = started(ContentFormat.TEXT, Channel.X);
        DesignVersion version = uploaded(task, text(Channel.X));
        Finding block =
                new Finding(Channel.X, Rule.CAPTION_LENGTH, Severity.BLOCK, "variants[0].caption", List.of(300, 280));
        Finding warn = new Finding(Channel.X, Rule.HASHTAG_COUNT, Severity.WARN, "variants[0].hashtags", List.of(9, 5));

        // when
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> task.handOver(version, List.of(block, warn), ASSIGNEE, HANDED_OVER, STANDARD));

        // then
        assertThat(refusal.violations())
                .containsExactly(new Violation("variants[0].caption", "limit.caption-length", List.of("X", 300, 280)));
    }

    @Test
    void warningsAloneStopNothing() {
        // given
        ProductionTask task = started(ContentFormat.TEXT, Channel.THREADS);
        DesignVersion version = uploaded(task, text(Channel.THREADS));
        Finding warn =
                new Finding(Channel.THREADS, Rule.HASHTAG_COUNT, Severity.WARN, "variants[0].hashtags", List.of(2, 1));

        // when
        task.handOver(version, List.of(warn), ASSIGNEE, HANDED_OVER, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNDER_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(
            value = ContentFormat.class,
            names = {"TEXT", "THREAD"})
    void textNeedsNoFile(ContentFormat format) {
        // given
        ProductionTask task = started(format, Channel.X);
        DesignVersion version = uploaded(task, text(Channel.X));

        // when
        task.handOver(version, List.of(), ASSIGNEE, HANDED_OVER, STANDARD);

        // then
        assertThat(task.status()).isEqualTo(TaskStatus.UNDER_REVIEW);
    }

    private static ProductionTask started(ContentFormat format, Channel... channels) {
        ProductionTask task = TaskFixture.unassigned(TaskFixture.item(UUID.randomUUID(), format, channels));
        task.assign(TO_HUMAS3, KOORDINATOR, STARTED, STANDARD);
        task.start(ASSIGNEE, STARTED, STANDARD);
        return task;
    }

    private static DesignVersion uploaded(ProductionTask task, Design design) {
        return task.addVersion(design, List.of(), List.of(), null, ASSIGNEE, STARTED);
    }

    private static Design text(Channel channel) {
        return new Design(List.of(), List.of(new Variant(channel, "Teks.", null, List.of())));
    }
}
