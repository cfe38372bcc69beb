package id.alurkonten.desk.client;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What one service has to say on a page: it was asked when the part was made, and is waited for when the part is read.
 * Whatever happens to it, the other parts of the page are there.
 */
public final class Part<T> {
    private final Service service;
    private final CompletableFuture<T> answer;

    Part(Service service, CompletableFuture<T> answer) {
        this.service = service;
        this.answer = answer;
    }

    public Service service() {
        return service;
    }

    /** Whether the service answered with what was asked for. */
    public boolean isHere() {
        return trouble().isEmpty();
    }

    /** Whether it answered that there is no such thing (yet). */
    public boolean isAbsent() {
        return trouble()
                .filter(trouble -> trouble instanceof ServiceRefused refused
                        && refused.problem().status() == 404)
                .isPresent();
    }

    /** Whether it didn't answer, or not with this: the page says so in its place. */
    public boolean isAway() {
        return !isHere() && !isAbsent();
    }

    /** @throws IllegalStateException unless it {@linkplain #isHere() is here} */
    public T value() {
        if (!isHere()) {
            throw new IllegalStateException(
                    "No answer from " + service, trouble().orElse(null));
        }
        return answer.join();
    }

    public Optional<T> found() {
        return isHere() ? Optional.of(answer.join()) : Optional.empty();
    }

    private Optional<Throwable> trouble() {
        try {
            answer.join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(e.getCause());
        }
    }
}
