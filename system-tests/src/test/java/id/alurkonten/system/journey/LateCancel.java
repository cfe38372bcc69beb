package id.alurkonten.system.journey;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Answer;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Said;
import id.alurkonten.system.Walk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * A cancel that planning takes while the news of an upload is already on its way to it. To have it so every time, the
 * row that both change, of the content in planning's database, is held until the cancel stands in line before the news.
 */
final class LateCancel {

    private LateCancel() {}

    /**
     * Uploads to the channel and cancels, in that order, each unaware of the other.
     *
     * @return publishing's refusal
     */
    static Said of(Installation installation, Walk walk, String channel) throws SQLException {
        CompletableFuture<Answer> cancel;
        try (Connection planning = installation.databases().open(Service.PLANNING);
                PreparedStatement lock =
                        planning.prepareStatement("select 1 from content_view where content_id = ? for update")) {
            planning.setAutoCommit(false);
            lock.setObject(1, walk.content());
            lock.executeQuery();
            cancel = CompletableFuture.supplyAsync(
                    () -> installation.planner().cancelContent(walk.content(), "Acara ditunda."));
            installation.databases().awaitWaiter(planning);
            walk.uploadedTo(channel);
            planning.rollback();
        }
        cancel.join();
        return installation.topics().await1("CancellationRefused", walk.content());
    }
}
