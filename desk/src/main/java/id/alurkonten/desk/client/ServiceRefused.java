package id.alurkonten.desk.client;

/** A service understood, and said no; why is in the problem. */
public final class ServiceRefused extends RuntimeException {
    private final transient Problem problem;

    public ServiceRefused(Problem problem) {
        super(problem.status() + " " + problem.slug());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
