package id.alurkonten.planning.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.IllegalTransition;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentStatusTest {

    private static final Set<ContentStatus> ENDED =
            EnumSet.of(ContentStatus.PUBLISHED, ContentStatus.CANCELLED, ContentStatus.TAKEN_DOWN);
    private static final Set<ContentStatus> NOT_CANCELLABLE = EnumSet.of(
            ContentStatus.PARTIALLY_PUBLISHED,
            ContentStatus.PUBLISHED,
            ContentStatus.CANCELLED,
            ContentStatus.TAKEN_DOWN);

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void a_content_is_called_off_before_it_is_seen_and_not_after(ContentStatus status) {
        if (NOT_CANCELLABLE.contains(status)) {
            assertThatThrownBy(status::requireCancellable).isInstanceOf(IllegalTransition.class);
        } else {
            assertThatCode(status::requireCancellable).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void a_plan_counts_its_ended_and_its_assigned_contents(ContentStatus status) {
        assertThat(status.isEnded()).isEqualTo(ENDED.contains(status));
        assertThat(status.isAssigned()).isEqualTo(status != ContentStatus.PLANNED);
    }

    @ParameterizedTest
    @EnumSource(ContentStatus.class)
    void a_channel_without_news_follows_its_content(ContentStatus status) {
        ChannelStatus expected =
                switch (status) {
                    case CANCELLED -> ChannelStatus.CANCELLED;
                    case ARCHIVED, PARTIALLY_PUBLISHED, PUBLISHED, TAKEN_DOWN -> ChannelStatus.SCHEDULED;
                    default -> ChannelStatus.PLANNED;
                };
        assertThat(ChannelFacts.NONE.status(status)).isEqualTo(expected);
    }
}
