package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path dir;

    @AfterEach
    void forgetTheListener() {
        Children.onStart(child -> {});
    }

    @Test
    void waitsForTheChildrenOfARunThatWasKilled() throws IOException {
        // given
        RunFolder killed = RunFolder.take(dir);
        killed.awaitLeftovers();
        ChildProcess child = ChildProcess.start(Launch.of("child", List.of("sleep", "1"), dir.resolve("child.log")));
        String children = Files.readString(dir.resolve("children"));
        killed.close();
        Files.writeString(dir.resolve("children"), children);

        // when
        try (RunFolder next = RunFolder.take(dir)) {
            next.awaitLeftovers();

            // then
            assertThat(children).startsWith(child.pid() + " ");
            assertThat(ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void takesNoOtherProgramForALeftover() throws IOException {
        // given
        long ownPid = ProcessHandle.current().pid();
        Files.writeString(dir.resolve("children"), ownPid + " 1999-01-01T00:00:00Z\n");

        // when
        try (RunFolder next = RunFolder.take(dir)) {
            next.awaitLeftovers();

            // then
            assertThat(dir.resolve("children")).doesNotExist();
        }
    }

    @Test
    void beginsAnewOnRequest() throws IOException {
        // given
        Files.createDirectories(dir.resolve("postgres/data"));
        Files.writeString(Files.createDirectories(dir.resolve("media")).resolve("object"), "bytes");

        // when
        try (RunFolder folder = RunFolder.take(dir)) {
            folder.empty();
        }

        // then
        assertThat(dir).isDirectoryNotContaining("glob:**{postgres,media}");
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        // given
        Path file = Files.writeString(dir.resolve("file"), "");

        // when
        Throwable thrown = catchThrowable(() -> RunFolder.take(file.resolve(".local")));

        // then
        assertThat(thrown).isInstanceOf(StartupFailure.class).hasMessageStartingWith("Cannot create the folder");
    }
}
