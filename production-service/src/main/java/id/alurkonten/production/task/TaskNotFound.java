package id.alurkonten.production.task;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.util.UUID;

/** This desk has no task for such a content. */
public class TaskNotFound extends ProblemException {

    public TaskNotFound(UUID contentId) {
        super(ProblemType.NOT_FOUND, "task.not-found", contentId.toString());
    }
}
