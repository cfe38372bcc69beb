package id.alurkonten.approval.approval;

import static id.alurkonten.approval.approval.Requests.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewedContentTest {

    @Test
    void whatIsSaidIsOneMoreThanTheHighestThatWasHeard() {
        // given
        ReviewedContent content = content();
        content.hear(9);
        content.hear(7);

        // when
        long sequence = content.nextSequence();

        // then
        assertThat(sequence).isEqualTo(10);
        assertThat(content.nextSequence()).isEqualTo(11);
    }

    @Test
    void onlyANewerDesignIsAwaited() {
        // given
        ReviewedContent content = content();

        // when
        content.receive(2);

        // then
        assertThat(content.awaits(1)).isFalse();
        assertThat(content.awaits(2)).isFalse();
        assertThat(content.awaits(3)).isTrue();
    }

    @Test
    void nothingIsAwaitedOfAContentThatHasEnded() {
        // given
        ReviewedContent approved = content();
        ReviewedContent cancelled = content();

        // when
        approved.approve();
        cancelled.cancel("Acara ditunda.", Instant.EPOCH);

        // then
        assertThat(approved.awaits(1)).isFalse();
        assertThat(cancelled.awaits(1)).isFalse();
        assertThat(cancelled.cancelReason()).contains("Acara ditunda.");
    }
}
