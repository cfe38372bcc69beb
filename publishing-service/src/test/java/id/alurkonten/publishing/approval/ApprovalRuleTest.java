package id.alurkonten.publishing.approval;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.kit.media.Integrity;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.MemoryMediaStore;
import id.alurkonten.publishing.approval.RefusedApproval.Reason;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Role;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain rule 6: each way in which an approval can be untrue is refused, and a true one passes. */
class ApprovalRuleTest {

    private static final ApprovalChain BOTH = ApprovalChain.of("KOORDINATOR+SEKRETARIS");

    private final MemoryMediaStore media = new MemoryMediaStore();

    private ApprovalRule accepting(ApprovalChain... chains) {
        return new ApprovalRule(config(BigInteger.valueOf(1_000_000), chains), media);
    }

    private static ApprovalConfig config(BigInteger bytes, ApprovalChain... chains) {
        return new ApprovalConfig() {
            @Override
            public List<ApprovalChain> chains() {
                return List.of(chains);
            }

            @Override
            public MemorySize checkOnArrival() {
                return new MemorySize(bytes);
            }
        };
    }

    private static Reason refusal(ApprovalRule rule, Approval approval, ControlSheet sheet) {
        RefusedApproval refused = catchThrowableOfType(RefusedApproval.class, () -> rule.require(approval, sheet));
        return refused == null ? null : refused.reason();
    }

    private Reason refusal(ApprovedContent content) {
        return refusal(accepting(BOTH), content.approval(), content.sheet());
    }

    @Test
    void aTrueApprovalPasses() {
        // given
        ApprovedContent content = content();
        media.keep(content.poster);

        // when
        Reason refused = refusal(content);

        // then
        assertThat(refused).isNull();
    }

    static Stream<ApprovalChain> chains() {
        return Stream.of("KOORDINATOR+SEKRETARIS", "SEKRETARIS", "KOORDINATOR").map(ApprovalChain::of);
    }

    @ParameterizedTest
    @MethodSource("chains")
    void eachChainPassesWhereItIsConfiguredAndNowhereElse(ApprovalChain chain) {
        // given
        ApprovedContent content =
                content().through(chain.stages().toArray(Role[]::new)).decidedBy("pejabat1", "pejabat2");
        ApprovalRule others =
                accepting(chains().filter(other -> !other.equals(chain)).toArray(ApprovalChain[]::new));

        // when
        Reason configured = refusal(accepting(chain), content.approval(), content.sheet());
        Reason elsewhere = refusal(others, content.approval(), content.sheet());

        // then
        assertThat(configured).isNull();
        assertThat(elsewhere).isEqualTo(Reason.CHAIN);
    }

    @Test
    void stagesInAnotherOrderAreAnotherChain() {
        assertThat(refusal(content().through(Role.SEKRETARIS, Role.KOORDINATOR).decidedBy("sekretaris", "koordinator")))
                .isEqualTo(Reason.CHAIN);
    }

    @Test
    void nobodyDecidesOnTheirOwnWork() {
        assertThat(refusal(content().madeBy("humas1", "sekretaris"))).isEqualTo(Reason.FOUR_EYES);
    }

    @Test
    void nobodyDecidesOnWhatTheSheetSaysTheyMade() {
        assertThat(refusal(content().madeBy("humas1").decidedBy("humas3", "sekretaris")))
                .isEqualTo(Reason.FOUR_EYES);
    }

    @Test
    void nobodyDecidesTwoStages() {
        assertThat(refusal(content().decidedBy("koordinator", "koordinator"))).isEqualTo(Reason.FOUR_EYES);
    }

    @Test
    void theDesignMustBeTheOneThatTheHashNames() {
        // given
        ApprovedContent content = content();
        ObjectNode other = content.design();
        ((ObjectNode) other.get("variants").get(0)).put("caption", "Bukan yang disetujui.");

        // when
        Reason refused = refusal(accepting(BOTH), withDesign(content, other), content.sheet());

        // then
        assertThat(refused).isEqualTo(Reason.CONTENT_HASH);
    }

    @Test
    void aFieldThatNobodyKnowsCannotBeSlippedIntoTheDesign() {
        // given
        ApprovedContent content = content();
        ObjectNode other = content.design().put("link", "https://contoh.id");

        // when
        Reason refused = refusal(accepting(BOTH), withDesign(content, other), content.sheet());

        // then
        assertThat(refused).isEqualTo(Reason.CONTENT_HASH);
    }

    static Stream<ObjectNode> unreadable() {
        ObjectNode noVariant = content().design();
        noVariant.putArray("variants");
        ObjectNode channelTwice = content().design();
        ArrayNode variants = (ArrayNode) channelTwice.get("variants");
        variants.add(variants.get(0).deepCopy());
        ObjectNode unknownChannel = content().design();
        ((ObjectNode) unknownChannel.get("variants").get(0)).put("channel", "MYSPACE");
        ObjectNode path = content().design();
        ((ObjectNode) path.get("media").get(0)).put("sha256", "../../etc/passwd");
        ObjectNode noMedia = content().design();
        noMedia.remove("media");
        return Stream.of(noVariant, channelTwice, unknownChannel, path, noMedia);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoDesignIsRefused(ObjectNode design) {
        // given
        ApprovedContent content = content();

        // when
        Reason refused = refusal(accepting(BOTH), withDesign(content, design), content.sheet());

        // then
        assertThat(refused).isEqualTo(Reason.UNREADABLE_DESIGN);
    }

    @Test
    void aBrokenSheetIsRefused() {
        // given
        ApprovedContent content = content();
        ArrayNode broken = (ArrayNode) content.sheet().toJson();
        ((ObjectNode) broken.get(3).get("actor")).put("id", "orang-lain");

        // when
        Reason refused = refusal(accepting(BOTH), content.approval(), ControlSheet.fromJson(broken));

        // then
        assertThat(refused).isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void aSheetWithoutTheDecisionsIsRefused() {
        // given
        ApprovedContent content = content();
        ControlSheet undecided = ControlSheet.of(content.sheet().records().subList(0, 4));

        // when
        Reason refused = refusal(accepting(BOTH), content.approval(), undecided);

        // then
        assertThat(refused).isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void anEmptySheetIsRefused() {
        assertThat(refusal(accepting(BOTH), content().approval(), ControlSheet.empty()))
                .isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void aSheetOnWhichSomebodyElseDecidedIsRefused() {
        // given
        ApprovedContent content = content();
        ControlSheet ofAnother =
                content().decidedBy("koordinator", "plh-sekretaris").sheet();

        // when
        Reason refused = refusal(accepting(BOTH), content.approval(), ofAnother);

        // then
        assertThat(refused).isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void aSheetOnWhichAnotherDesignWasDecidedOnIsRefused() {
        assertThat(refusal(content().decidedOn("ef".repeat(32)))).isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void theSheetOfAnotherContentVouchesForNothing() {
        assertThat(refusal(content().withTheSheetOf(UUID.randomUUID()))).isEqualTo(Reason.CONTROL_SHEET);
    }

    @Test
    void otherBytesThanWereApprovedAreRefused() {
        // given
        ApprovedContent content = content();
        media.keep(content.poster);
        media.damage(ApprovedContent.sha256(content.poster));

        // when
        Reason refused = refusal(content);

        // then
        assertThat(refused).isEqualTo(Reason.BYTES);
    }

    @Test
    void bytesThatAreNotThereYetAreWaitedForElsewhere() {
        // given
        ApprovedContent content = content();

        // when
        Reason refused = refusal(content);

        // then
        assertThat(media.verify(ApprovedContent.sha256(content.poster))).isEqualTo(Integrity.MISSING);
        assertThat(refused).isNull();
    }

    @Test
    void largeFilesAreNotReadOnArrival() {
        // given
        ApprovedContent content = content();
        media.keep(content.poster);
        media.damage(ApprovedContent.sha256(content.poster));
        ApprovalRule hasty = new ApprovalRule(config(BigInteger.TEN, BOTH), media);

        // when
        Reason refused = refusal(hasty, content.approval(), content.sheet());

        // then
        assertThat(refused).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HUMAS",
                "KOORDINATOR+HUMAS",
                "KOORDINATOR+KOORDINATOR",
                "koordinator",
                "KOORDINATOR SEKRETARIS"
            })
    void aChainThatTheProcedureDoesNotKnowStopsTheStart(String chain) {
        // when
        IllegalArgumentException refused =
                catchThrowableOfType(IllegalArgumentException.class, () -> ApprovalChain.of(chain));

        // then
        assertThat(refused).isNotNull();
    }

    private static Approval withDesign(ApprovedContent content, ObjectNode design) {
        Approval genuine = content.approval();
        return new Approval(
                genuine.contentId(),
                genuine.planId(),
                genuine.revision(),
                genuine.title(),
                genuine.format(),
                genuine.contentHash(),
                design,
                genuine.stages(),
                genuine.contributors(),
                genuine.scheduledAt(),
                genuine.approvedAt());
    }
}
