package id.alurkonten.planning.plan;

import id.alurkonten.planning.plan.JsonColumns.DetailsColumn;
import id.alurkonten.planning.plan.JsonColumns.PersonsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;

/** A line of the plan form (Butir Rencana). Its contentId is the content's identity in every service. */
@Entity
@Table(name = "content_item")
public class ContentItem {

    @Id
    private UUID contentId;

    @SuppressWarnings("unused") // written to the column
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private ContentPlan plan;

    private int position;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private boolean announced;

    @Convert(converter = DetailsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private ItemDetails details;

    @Convert(converter = PersonsColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private List<String> contributors;

    protected ContentItem() {}

    ContentItem(UUID contentId, ContentPlan plan, int position, ItemDetails details, String author) {
        this.contentId = contentId;
        this.plan = plan;
        this.position = position;
        this.state = ItemState.PLANNED;
        this.details = details;
        this.contributors = List.of(author);
    }

    void rewrite(ItemDetails now, String author) {
        details = now;
        contributors = Stream.concat(contributors.stream(), Stream.of(author))
                .distinct()
                .toList();
    }

    void announce() {
        announced = true;
    }

    void end(ItemState as) {
        state = as;
    }

    boolean isPlanned() {
        return state == ItemState.PLANNED;
    }

    /** Whether other services have been told of it. */
    public boolean isAnnounced() {
        return announced;
    }

    public UUID contentId() {
        return contentId;
    }

    public int position() {
        return position;
    }

    public ItemState state() {
        return state;
    }

    public ItemDetails details() {
        return details;
    }

    /** Who wrote or edited its text, in the order in which they came: none of them may decide on it (four eyes). */
    public List<String> contributors() {
        return contributors;
    }
}
