package id.alurkonten.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes up the caller's trace, or begins one, and names it in the answer. */
public class TraceFilter {

    @ServerRequestFilter(preMatching = true)
    public void enter(ContainerRequestContext request) {
        TraceContext.parse(request.getHeaderString(TraceContext.HEADER))
                .map(TraceContext::child)
                .orElseGet(TraceContext::begin)
                .enter();
    }

    @ServerResponseFilter
    public void name(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle(TraceContext.HEADER, TraceContext.current().traceparent());
    }
}
