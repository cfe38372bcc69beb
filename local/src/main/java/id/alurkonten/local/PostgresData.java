package id.alurkonten.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's data folder: made once, and taken over from a server that was killed. */
final class PostgresData {
    private static final Duration INITIALIZED_WITHIN = Duration.ofSeconds(120);
    private static final Duration FORMER_SERVER_GONE_WITHIN = Duration.ofSeconds(30);

    private PostgresData() {}

    /** Made under another name, then renamed: a folder named {@code data} is always whole. */
    static void initialize(Path programs, Path data, Path log, boolean durable) {
        Path dir = data.getParent();
        Path partial = dir.resolve("data.new");
        Path password = dir.resolve("password");
        Folders.delete(partial);
        List<String> command = asOrdinaryUser();
        command.add(programs.resolve("bin/initdb").toString());
        command.addAll(List.of("-D", partial.toString(), "--username=" + LocalPostgres.SUPERUSER));
        command.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8"));
        // The same text order on every machine, with Unicode's letters; docker-compose.yml says the same.
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        try {
            Files.writeString(password, LocalPostgres.SUPERUSER);
            ChildProcess.start(Launch.of("initdb", command, log)).awaitSuccess(INITIALIZED_WITHIN);
            Files.delete(password);
            Files.move(partial, data);
        } catch (IOException e) {
            throw new StartupFailure("PostgreSQL's data could not be initialized: " + e.getMessage(), e);
        }
    }

    /**
     * A killed server leaves {@code postmaster.pid}, and may still be going down. Waits for it. If the number in the file
     * has since become another program's, removes the file, which would keep PostgreSQL from starting; otherwise leaves
     * it, for PostgreSQL reads in it whether a former server's sessions still hold its memory.
     *
     * @return whether there was a former server that hadn't stopped in order
     */
    static boolean awaitFormerServerGone(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        if (!isFormerServerGone(data, FORMER_SERVER_GONE_WITHIN)) {
            throw new StartupFailure("Another PostgreSQL is running on " + data);
        }
        if (holder(pidFile).isPresent()) {
            Folders.delete(pidFile);
        }
        return true;
    }

    static boolean isFormerServerGone(Path data, Duration deadline) {
        return Await.until(deadline, () -> !isServerOf(data, holder(data.resolve("postmaster.pid"))));
    }

    private static Optional<ProcessHandle> holder(Path pidFile) {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.trim()))
                    .flatMap(ProcessHandle::of);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isServerOf(Path data, Optional<ProcessHandle> holder) {
        return holder.flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(data.toString()))
                .isPresent();
    }

    /** PostgreSQL refuses to run as root; root runs it in a user namespace, where it is nobody in particular. */
    static List<String> asOrdinaryUser() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        return command;
    }
}
