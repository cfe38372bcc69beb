package id.alurkonten.desk.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** What is answered to a form that wasn't accepted. */
public final class Answers {

    @CheckedTemplate(basePath = "error")
    static class Templates {
        static native TemplateInstance unsent(Form form);
    }

    private Answers() {}

    /**
     * Its page again, with what was typed and what the service said. A page that is nothing without a service which is away
     * can't be shown: then what was typed is kept on one that sends it again.
     */
    public static Response again(Form form, Supplier<TemplateInstance> page) {
        TemplateInstance shown = form.isAway() ? Templates.unsent(form) : page.get();
        return Response.status(form.status())
                .entity(shown)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
