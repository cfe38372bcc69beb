package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.util.UUID;

/** No such plan was submitted. */
public class PlanNotFound extends ProblemException {

    public PlanNotFound(UUID planId) {
        super(ProblemType.NOT_FOUND, "plan.not-found", planId.toString());
    }
}
