package id.alurkonten.kit.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every operation that changes something. The operation runs in one transaction, is flushed before it answers, is
 * done over when it lost a race for the same row (so that the loser's answer speaks of the present state), and, when the
 * caller sent an {@code Idempotency-Key}, is done once: its answer is stored in the same transaction.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

    /** After how many seconds it is given up; more than the default only for what carries large files. */
    @Nonbinding
    int timeoutSeconds() default 30;
}
