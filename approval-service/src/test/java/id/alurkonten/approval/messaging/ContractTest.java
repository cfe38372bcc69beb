package id.alurkonten.approval.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.event.EventJson;
import id.alurkonten.kit.testing.Contracts;
import id.alurkonten.sop.CanonicalJson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What approval reads. What it writes is held against the schemas where it is written: see ApprovalResourceTest. */
class ContractTest {

    private static final EventsConsumer CONSUMER = new EventsConsumer(null, null, null);

    @Test
    void everyGoldenExampleIsReadAlsoWithAFieldOfTomorrow() {
        Contracts.assertReadsExamples(CONSUMER.handlersByChannel().get("production"));
        Contracts.assertReadsExamples(CONSUMER.handlersByChannel().get("planning"));
    }

    @Test
    void whatMattersInAnExampleIsUnderstood() {
        // when
        DesignReady event = EventJson.mapper().convertValue(Contracts.example(DesignReady.TYPE), DesignReady.class);

        // then
        assertThat(event.contributors()).containsExactly("humas1", "humas3");
        assertThat(event.controlSheet().records()).isNotEmpty();
        assertThat(CanonicalJson.sha256(event.design())).isEqualTo(event.contentHash());
    }

    static Stream<String> written() {
        return Stream.of(
                ApprovalPayload.StageApproved.TYPE,
                ApprovalPayload.RevisionRequested.TYPE,
                ApprovalPayload.ContentApproved.TYPE,
                ApprovalPayload.StepOverdue.TYPE);
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenIsPublishedLanguage(String type) {
        Contracts.assertKeeps(type, Contracts.example(type));
    }
}
