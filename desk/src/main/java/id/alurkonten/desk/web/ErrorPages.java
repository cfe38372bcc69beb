package id.alurkonten.desk.web;

import id.alurkonten.desk.client.Problem;
import id.alurkonten.desk.client.ServiceAway;
import id.alurkonten.desk.client.ServiceRefused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is shown in the place of a page: never an empty one, never a stack trace. */
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    @CheckedTemplate(basePath = "error")
    static class Templates {
        static native TemplateInstance refused(Problem problem);

        static native TemplateInstance away();

        static native TemplateInstance failed();

        static native TemplateInstance notFound();

        static native TemplateInstance staleForm();
    }

    @ServerExceptionMapper
    public Response map(ServiceRefused refused) {
        return refused.problem().status() == 404
                ? html(404, Templates.notFound())
                : html(refused.problem().status(), Templates.refused(refused.problem()));
    }

    @ServerExceptionMapper
    public Response map(ServiceAway away) {
        return html(503, Templates.away());
    }

    @ServerExceptionMapper
    public Response map(NotFoundException nowhere) {
        return html(404, Templates.notFound());
    }

    @ServerExceptionMapper
    public Response map(Exception unexpected) {
        if (unexpected instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        LOG.error("A page failed", unexpected);
        return html(500, Templates.failed());
    }

    static Response staleForm() {
        return html(403, Templates.staleForm());
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
