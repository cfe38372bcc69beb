package id.alurkonten.planning.content;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.planning.content.Fact.Progress;
import id.alurkonten.planning.plan.Channel;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.planning.plan.JsonColumns;
import id.alurkonten.planning.plan.JsonColumns.DetailsColumn;
import id.alurkonten.planning.plan.JsonColumns.SheetColumn;
import id.alurkonten.planning.plan.PlanEvent.ItemWritten;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.QualityStandard;
import id.alurkonten.sop.StepCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/**
 * Planning's view of a content, fed by all topics and right in any order of arrival. What is known stands in the facts
 * and the longest control sheet; status, assignee and step are worked out anew from them each time, to be searched.
 */
@Entity
@Table(name = "content_view")
public class ContentView {

    @Id
    private UUID contentId;

    private UUID planId;

    @SuppressWarnings("unused") // read by queries: the order of a plan's contents
    private int position;

    @Convert(converter = DetailsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ItemDetails details;

    @SuppressWarnings("unused") // read by queries: what q looks in
    private String title;

    private Instant scheduledAt;

    @ElementCollection
    @CollectionTable(name = "content_channel", joinColumns = @JoinColumn(name = "content_id"))
    @Column(name = "channel")
    @Enumerated(EnumType.STRING)
    private Set<Channel> channels = new HashSet<>();

    @Convert(converter = FactsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ContentFacts facts;

    @Convert(converter = SheetColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ControlSheet controlSheet;

    @Enumerated(EnumType.STRING)
    private ContentStatus status;

    private String assignee;

    @Enumerated(EnumType.STRING)
    private StepCode step;

    private Instant stepStartedAt;
    private Instant stepDueAt;
    private long version;

    protected ContentView() {}

    /** A content that has just been written on a plan form. */
    static ContentView of(ItemWritten item, QualityStandard standard) {
        ContentView view = new ContentView();
        view.contentId = item.contentId();
        view.planId = item.planId();
        view.position = item.position();
        view.facts = ContentFacts.NONE;
        view.controlSheet = ControlSheet.empty();
        view.follow(item, standard);
        return view;
    }

    /** The line of the form was rewritten. */
    void follow(ItemWritten item, QualityStandard standard) {
        details = item.details();
        title = details.title();
        scheduledAt = details.scheduledAt();
        if (!channels.equals(Set.copyOf(details.channels()))) {
            channels.clear();
            channels.addAll(details.channels());
        }
        facts = facts.join(ContentFacts.of(
                new Progress(item.sequence(), item.since(), ContentStatus.PLANNED, 0, item.step(), item.since())));
        derive(standard);
        version++;
    }

    /** Whether its plan might have to follow such news: it is assigned, ends, or comes back. */
    boolean movesPlan(ContentFacts news) {
        ContentStatus then = facts.join(news).status(details.channels());
        return news.refused() != null || then.isAssigned() != status.isAssigned() || then.isEnded() != status.isEnded();
    }

    /**
     * Takes in what an event says; the sheet has been verified.
     *
     * @return false if all of it was known
     */
    boolean learn(ContentFacts news, ControlSheet sheet, QualityStandard standard) {
        ContentFacts joined = facts.join(news);
        boolean longer = sheet.size() > controlSheet.size();
        if (joined.equals(facts) && !longer) {
            return false;
        }
        facts = joined;
        controlSheet = longer ? sheet : controlSheet;
        derive(standard);
        version++;
        return true;
    }

    private void derive(QualityStandard standard) {
        status = facts.status(details.channels());
        assignee = facts.assignment() == null ? null : facts.assignment().assignee();
        step = status.isEnded() || facts.progress() == null
                ? null
                : facts.progress().step();
        stepStartedAt = step == null ? null : startOf(step, facts.progress().stepSince());
        stepDueAt = step == null ? null : standard.dueAt(step, stepStartedAt);
    }

    /** Step 9 begins with the later of archived and scheduled. */
    private Instant startOf(StepCode running, Instant since) {
        return running == StepCode.PUBLISH && scheduledAt.isAfter(since) ? scheduledAt : since;
    }

    public UUID contentId() {
        return contentId;
    }

    public UUID planId() {
        return planId;
    }

    public ItemDetails details() {
        return details;
    }

    public ContentFacts facts() {
        return facts;
    }

    public ControlSheet controlSheet() {
        return controlSheet;
    }

    public ContentStatus status() {
        return status;
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** The step that runs; empty while none does. */
    public Optional<StepCode> step() {
        return Optional.ofNullable(step);
    }

    public Instant stepStartedAt() {
        return stepStartedAt;
    }

    public Instant stepDueAt() {
        return stepDueAt;
    }

    public boolean isOverdue(Instant now) {
        return stepDueAt != null && stepDueAt.isBefore(now);
    }

    public ChannelStatus statusOn(Channel channel) {
        return facts.on(channel).status(status);
    }

    public long version() {
        return version;
    }

    /** What is known, as jsonb. */
    @Converter
    @Immutable
    public static class FactsColumn implements AttributeConverter<ContentFacts, String> {
        @Override
        public String convertToDatabaseColumn(ContentFacts value) {
            return JsonColumns.write(value);
        }

        @Override
        public ContentFacts convertToEntityAttribute(String json) {
            return json == null ? null : JsonColumns.read(json, new TypeReference<>() {});
        }
    }
}
