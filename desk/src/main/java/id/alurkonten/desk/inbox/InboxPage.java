package id.alurkonten.desk.inbox;

import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;

/** Perlu tindakan saya: what everyone sees first. */
@Path("/")
public class InboxPage {

    @CheckedTemplate(basePath = "inbox")
    static class Templates {
        static native TemplateInstance inbox(Inbox inbox);

        static native TemplateInstance inbox$waiting(Inbox inbox);
    }

    private final Collection collection;
    private final Frame frame;

    InboxPage(Collection collection, Frame frame) {
        this.collection = collection;
        this.frame = frame;
    }

    @GET
    public TemplateInstance look() {
        return Templates.inbox(inbox());
    }

    /** The list alone, for a page that is open and looks again now and then. */
    @GET
    @Path("tindakan")
    public TemplateInstance lookAgain() {
        return Templates.inbox$waiting(inbox());
    }

    private Inbox inbox() {
        List<Part<List<Waiting>>> parts = new ArrayList<>();
        parts.add(collection.toDecide());
        if (frame.isHumas()) {
            parts.addAll(collection.toProduce());
            parts.addAll(collection.toPlan(frame.userName()));
        }
        if (frame.isKoordinator()) {
            parts.add(collection.toDistribute());
        }
        if (frame.isHumas() || frame.isKoordinator()) {
            parts.addAll(collection.toPublish());
        }
        return Inbox.of(parts);
    }
}
