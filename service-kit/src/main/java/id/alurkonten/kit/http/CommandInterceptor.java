package id.alurkonten.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.kit.failpoint.Failpoint;
import id.alurkonten.kit.problem.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Gives {@link Command} its meaning. It runs inside of security and validation, which answer without a transaction. */
@Command
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class CommandInterceptor {

    private static final int TRIES = 5;

    private final IdempotencyKeys keys;
    private final CurrentVertxRequest current;
    private final SecurityIdentity caller;
    private final EntityManager entities;
    private final ObjectMapper json;

    CommandInterceptor(
            IdempotencyKeys keys,
            CurrentVertxRequest current,
            SecurityIdentity caller,
            EntityManager entities,
            ObjectMapper json) {
        this.keys = keys;
        this.current = current;
        this.caller = caller;
        this.entities = entities;
        this.json = json;
    }

    @AroundInvoke
    Object run(InvocationContext invocation) {
        Optional<IdempotencyKey> key = keyOf(invocation);
        for (int attempt = 1; ; attempt++) {
            try {
                return once(invocation, key);
            } catch (RuntimeException exception) {
                if (attempt == TRIES || !Faults.isLostRace(exception)) {
                    throw exception;
                }
            }
        }
    }

    private Object once(InvocationContext invocation, Optional<IdempotencyKey> key) {
        Object answer = QuarkusTransaction.requiringNew()
                .timeout(timeoutOf(invocation))
                .call(() -> {
                    key.ifPresent(keys::replay);
                    Object given = invocation.proceed();
                    entities.flush();
                    key.ifPresent(k -> keys.store(k, given));
                    Failpoint.COMMAND_BEFORE_COMMIT.reached();
                    return given;
                });
        Failpoint.COMMAND_AFTER_COMMIT.reached();
        return answer;
    }

    private static int timeoutOf(InvocationContext invocation) {
        Command ofMethod = invocation.getMethod().getAnnotation(Command.class);
        return (ofMethod != null
                        ? ofMethod
                        : invocation.getMethod().getDeclaringClass().getAnnotation(Command.class))
                .timeoutSeconds();
    }

    private Optional<IdempotencyKey> keyOf(InvocationContext invocation) {
        HttpServerRequest request = current.getCurrent().request();
        String header = request.getHeader(IdempotencyKey.HEADER);
        return header == null || !request.method().equals(HttpMethod.POST)
                ? Optional.empty()
                : Optional.of(IdempotencyKey.of(
                        header,
                        caller.getPrincipal().getName(),
                        request.method() + " " + request.uri(),
                        invocation.getParameters(),
                        json));
    }
}
