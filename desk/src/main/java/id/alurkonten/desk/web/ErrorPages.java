package id.alurkonten.desk.web;

import id.alurkonten.desk.client.Problem;
import id.alurkonten.desk.client.ServiceAway;
import id.alurkonten.desk.client.ServiceRefused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
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

        static native TemplateInstance staleForm(String place);
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

    /** Beneath a page there is nothing to look at: whoever comes to where a form was sent is led to its page. */
    @ServerExceptionMapper
    public Response map(NotFoundException nowhere, UriInfo address) {
        String path = address.getRequestUri().getRawPath();
        String page = FormPlace.pageOf(path);
        return page.equals(path)
                ? html(404, Templates.notFound())
                : Response.seeOther(URI.create(page)).build();
    }

    @ServerExceptionMapper
    public Response map(Exception unexpected) {
        if (unexpected instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        LOG.error("A page failed", unexpected);
        return html(500, Templates.failed());
    }

    /**
     * Somebody comes back to an address that forms are sent to and that nothing is shown at: by the back button, or from
     * signing in again. Its page is above it.
     */
    @ServerExceptionMapper
    public Response map(NotAllowedException sentTo, UriInfo address) {
        String path = address.getRequestUri().getRawPath();
        String page = FormPlace.pageOf(path);
        String above = path.substring(0, Math.max(path.lastIndexOf('/'), 1));
        return Response.seeOther(URI.create(page.equals(path) ? above : page)).build();
    }

    /** @param place where the form is */
    static Response staleForm(String place) {
        return html(403, Templates.staleForm(place));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
