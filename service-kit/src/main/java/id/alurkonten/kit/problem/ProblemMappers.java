package id.alurkonten.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.alurkonten.kit.problem.Problem.FieldViolation;
import id.alurkonten.kit.trace.TraceContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into one {@link Problem}: the only place that does. */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int SECONDS_UNTIL_RETRY = 5;

    @ServerExceptionMapper(priority = Priorities.USER)
    public Response problem(ProblemException exception, HttpHeaders headers, UriInfo uri) {
        return answer(exception, headers, uri, null);
    }

    @ServerExceptionMapper(priority = Priorities.USER)
    public Response violations(ConstraintViolationException exception, HttpHeaders headers, UriInfo uri) {
        List<FieldViolation> violations = exception.getConstraintViolations().stream()
                .map(violation -> new FieldViolation(field(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldViolation::field))
                .toList();
        Locale locale = Messages.choose(headers);
        return response(Problem.of(ProblemException.validation(), locale, instance(uri), violations), locale)
                .build();
    }

    @ServerExceptionMapper(
            value = {JacksonException.class, MismatchedInputException.class},
            priority = Priorities.USER)
    public Response json(JacksonException exception, HttpHeaders headers, UriInfo uri) {
        return answer(JsonProblems.of(exception), headers, uri, null);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.AUTHENTICATION)
    public Response unauthenticated(Exception exception, HttpHeaders headers, UriInfo uri) {
        LOG.debug("Not signed in", exception);
        return challenged(headers, uri);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.AUTHORIZATION)
    public Response forbidden(Exception exception, HttpHeaders headers, UriInfo uri) {
        LOG.debug("Not allowed", exception);
        return answer(new ProblemException(ProblemType.FORBIDDEN, "forbidden"), headers, uri, null);
    }

    @ServerExceptionMapper(
            value = {OptimisticLockException.class, org.hibernate.StaleStateException.class},
            priority = Priorities.USER)
    public Response conflict(Exception exception, HttpHeaders headers, UriInfo uri) {
        LOG.debug("Lost against a concurrent change", exception);
        return answer(new ProblemException(ProblemType.CONFLICT, "conflict"), headers, uri, null);
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = Priorities.USER)
    public Response fromFramework(WebApplicationException exception, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson) {
                return answer(JsonProblems.of(jackson), headers, uri, null);
            }
            if (cause instanceof ProblemException problem) {
                return answer(problem, headers, uri, null);
            }
        }
        Response original = exception.getResponse();
        return switch (original.getStatus()) {
            case 400 ->
                answer(
                        isMultipart(headers)
                                ? new ProblemException(ProblemType.MALFORMED, "malformed.multipart")
                                : new ProblemException(ProblemType.MALFORMED, "malformed.request"),
                        headers,
                        uri,
                        null);
            case 401 -> challenged(headers, uri);
            case 403 -> answer(new ProblemException(ProblemType.FORBIDDEN, "forbidden"), headers, uri, null);
            case 404 -> answer(new ProblemException(ProblemType.NOT_FOUND, "not-found"), headers, uri, null);
            case 405 ->
                answer(
                        new ProblemException(ProblemType.METHOD_NOT_ALLOWED, "method-not-allowed"),
                        headers,
                        uri,
                        original.getHeaders());
            case 406 -> answer(new ProblemException(ProblemType.NOT_ACCEPTABLE, "not-acceptable"), headers, uri, null);
            case 413 -> answer(new ProblemException(ProblemType.TOO_LARGE, "too-large"), headers, uri, null);
            case 415 ->
                answer(new ProblemException(ProblemType.UNSUPPORTED_MEDIA, "unsupported-media"), headers, uri, null);
            default -> unexpected(exception, headers, uri, null);
        };
    }

    @ServerExceptionMapper(value = Throwable.class, priority = Priorities.USER + 1)
    public Response unexpected(Throwable exception, HttpHeaders headers, UriInfo uri, HttpServerRequest request) {
        if (isMultipart(headers) && isUnreadableForm(exception)) {
            return answer(
                    new ProblemException(ProblemType.MALFORMED, "malformed.multipart").because(exception),
                    headers,
                    uri,
                    null);
        }
        if (Faults.isTransient(exception)) {
            LOG.warnf("Not available: %s", Faults.rootOf(exception).toString());
            return answer(
                    new ProblemException(ProblemType.UNAVAILABLE, "unavailable").because(exception),
                    headers,
                    uri,
                    null);
        }
        String traceId = TraceContext.current().traceId();
        LOG.errorf(exception, "Unexpected, trace id %s", traceId);
        return answer(
                new ProblemException(ProblemType.INTERNAL, "internal", traceId).with("traceId", traceId),
                headers,
                uri,
                null);
    }

    private static Response challenged(HttpHeaders headers, UriInfo uri) {
        Locale locale = Messages.choose(headers);
        ProblemException problem = new ProblemException(ProblemType.UNAUTHENTICATED, "unauthenticated");
        return response(Problem.of(problem, locale, instance(uri)), locale)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response answer(
            ProblemException problem, HttpHeaders headers, UriInfo uri, MultivaluedMap<String, Object> kept) {
        Locale locale = Messages.choose(headers);
        Response.ResponseBuilder response = response(Problem.of(problem, locale, instance(uri)), locale);
        if (kept != null && kept.containsKey(HttpHeaders.ALLOW)) {
            response.header(HttpHeaders.ALLOW, kept.getFirst(HttpHeaders.ALLOW));
        }
        if (problem.type() == ProblemType.UNAVAILABLE || problem.type() == ProblemType.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        return response.build();
    }

    private static Response.ResponseBuilder response(Problem problem, Locale locale) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(problem);
    }

    private static boolean isMultipart(HttpHeaders headers) {
        return headers.getMediaType() != null
                && "multipart".equals(headers.getMediaType().getType());
    }

    /** The framework's parser of forms throws the same exception for a broken form as a disk does that is full. */
    private static boolean isUnreadableForm(Throwable exception) {
        Throwable root = Faults.rootOf(exception);
        StackTraceElement[] trace = root.getStackTrace();
        return root instanceof IOException
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    private static String instance(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }

    /** {@code create.request.items[0].title} → {@code items[0].title}: the method and its parameter mean nothing outside. */
    private static String field(ConstraintViolation<?> violation) {
        // an element of a list of plain values has a name of the validator's own besides its index
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        String[] parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }
}
