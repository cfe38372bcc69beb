package id.alurkonten.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.alurkonten.local.Stack;
import id.alurkonten.local.demo.PlanAct.Planned;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code ./start demo}: one item of the December plan through the nine steps, over the public APIs, with three refusals
 * on the way and the archive verified at the end.
 */
public final class Demo {
    private static final Set<Integer> ALL_STEPS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private final Stack stack;
    private final Path verifier;
    private final Path folder;
    private final Telling telling;

    /**
     * @param stack with all four services
     * @param verifier publishing's {@code quarkus-run.jar}
     * @param folder where the downloaded package and the control sheet are left
     * @param coloured whether a terminal reads what is printed
     */
    public Demo(Stack stack, Path verifier, Path folder, PrintStream out, boolean coloured) {
        this.stack = stack;
        this.verifier = verifier;
        this.folder = folder;
        this.telling = new Telling(out, coloured);
    }

    /** @throws DemoFailed if anything is not as the procedure says, with the step it happened in */
    public void run() {
        System.setProperty("java.awt.headless", "true");
        try {
            play();
        } catch (DemoFailed | Refused | Unreachable | Waiting.NeverHappened e) {
            throw failed(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw failed(e.toString(), e);
        }
    }

    private DemoFailed failed(String reason, RuntimeException cause) {
        return new DemoFailed("The demo failed at '" + telling.chapter() + "': " + reason, cause);
    }

    private void play() {
        telling.chapter("Satu butir rencana Desember melalui sembilan langkah SOP", "signing in");
        Cast cast = Cast.of(Agency.of(stack), telling);
        Steps steps = Steps.of(cast.planner(), telling);
        cast.system("masuk lewat Keycloak: humas1, humas3, koordinator, sekretaris");
        Planned planned = new PlanAct(cast, steps).play();
        new DesignAct(cast, steps).play(planned);
        new PublicationAct(cast, steps, stack.kafka().bootstrapServers()).play(planned);
        showSheet(cast, steps, planned);
        verify(cast, planned);
        stack.platforms().ifPresent(platforms -> new PlatformsAct(cast, platforms.controlUrl()).play());
    }

    private void showSheet(Cast cast, Steps steps, Planned planned) {
        List<JsonNode> sheet = cast.planner().controlSheet(planned.content());
        telling.table(new SheetTable(steps).of(planned.title(), sheet));
        Set<Integer> done =
                sheet.stream().map(record -> record.path("step").asInt()).collect(Collectors.toSet());
        if (!done.equals(ALL_STEPS)) {
            throw new DemoFailed("The control sheet has not all nine steps, but " + done);
        }
    }

    private void verify(Cast cast, Planned planned) {
        telling.chapter("Verifikasi luring", "offline verification");
        try {
            Files.createDirectories(folder);
            Path bag = cast.planner().downloadPackage(planned.content(), folder.resolve(planned.content() + ".zip"));
            Path sheet = Files.write(
                    folder.resolve(planned.content() + "-lembar-kendali.json"),
                    Json.write(cast.planner().content(planned.content()).json("controlSheet")));
            OfflineVerifier offline = new OfflineVerifier(verifier);
            for (Path file : List.of(bag, sheet)) {
                telling.says("pemeriksa", "verify " + file);
                telling.succeeded("pemeriksa", offline.verify(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
