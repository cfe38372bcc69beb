package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.alurkonten.kit.problem.ProblemException;
import id.alurkonten.kit.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final String HUMAS = "humas1";
    private static final byte[] FILM =
            MediaSamples.joined(MediaSamples.mp4(640, 360, 9_000), MediaSamples.box("mdat", new byte[700_000]));

    private static final Duration LONG = MediaTestConfig.UPLOADS_KEPT_FOR.plusMinutes(1);

    @TempDir
    Path folder;

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger puts = new AtomicInteger();
    private volatile Runnable beforePut = () -> {};
    private MediaStore store;
    private Uploads uploads;

    @BeforeEach
    void prepare() throws IOException {
        FolderMediaStore real = new FolderMediaStore(config(), Clock.systemUTC());
        real.prepare();
        store = awayAtTimes(real);
        uploads = restarted();
    }

    @Test
    void becomesTheSameObjectAsIfItHadComeAtOnce() throws IOException {
        // given
        Upload upload = uploads.begin(HUMAS, FILM.length);

        // when
        Upload half = uploads.append(upload, 0, part(0, 300_000));
        Upload whole = uploads.append(half, 300_000, part(300_000, FILM.length));

        // then
        assertThat(half.offset()).isEqualTo(300_000);
        assertThat(half.sha256()).isNull();
        assertThat(whole.sha256()).isEqualTo(FolderMediaStoreTest.sha256(FILM));
        assertThat(whole.offset()).isEqualTo(FILM.length);
        assertThat(store.put(new ByteArrayInputStream(FILM)).created()).isFalse();
        assertThat(files()).as("of its parts nothing is kept").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void keepsWhatHadArrivedWhenTheConnectionBrokeAndGoesOnAfterARestart() {
        // given
        Upload upload = uploads.begin(HUMAS, FILM.length);

        // when
        assertThatThrownBy(() -> uploads.append(upload, 0, breakingOff(part(0, 400_000))))
                .isInstanceOf(MediaUnavailable.class);
        Uploads restarted = restarted();
        Upload found = restarted.find(upload.id(), HUMAS);
        Upload whole = restarted.append(found, found.offset(), part((int) found.offset(), FILM.length));

        // then
        assertThat(found.offset()).isEqualTo(400_000);
        assertThat(whole.sha256()).isEqualTo(FolderMediaStoreTest.sha256(FILM));
    }

    @Test
    void aConnectionThatWasGivenUpCannotWriteIntoWhatCameAfterIt() {
        // given: the old connection still has bytes when the new one has gone on from the same place
        Upload upload = uploads.begin(HUMAS, FILM.length);
        Upload begun = uploads.append(upload, 0, part(0, 100_000));
        InputStream old = new InputStream() {
            private boolean first = true;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (first) {
                    uploads.append(begun, 100_000, part(100_000, 200_000));
                }
                first = false;
                Arrays.fill(buffer, (byte) 7);
                return length;
            }
        };

        // when
        assertProblem(ProblemType.CONFLICT, () -> uploads.append(begun, 100_000, old));
        Upload now = uploads.find(upload.id(), HUMAS);
        Upload whole = uploads.append(now, 200_000, part(200_000, FILM.length));

        // then
        assertThat(whole.sha256()).isEqualTo(FolderMediaStoreTest.sha256(FILM));
    }

    @Test
    void saysWhereItGoesOnToWhoeverIsElsewhere() {
        // given
        Upload half = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, 300_000));

        // when, then
        assertThatThrownBy(() -> uploads.append(half, 0, part(0, 300_000)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.CONFLICT);
                    assertThat(problem.extensions()).containsEntry("uploadOffset", 300_000L);
                });
        assertThat(uploads.find(half.id(), HUMAS).offset()).isEqualTo(300_000);
    }

    @Test
    void refusesAtOnceWhatTheStoreWouldRefuseInTheEnd() {
        // given
        Upload upload = uploads.begin(HUMAS, FILM.length);
        byte[] page = "<!doctype html><script>alert(1)</script>".repeat(5_000).getBytes(StandardCharsets.UTF_8);

        // when
        assertProblem(ProblemType.UNSUPPORTED_MEDIA, () -> uploads.append(upload, 0, new ByteArrayInputStream(page)));

        // then
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(upload.id(), HUMAS));
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesWhatItIsNotAsSoonAsEnoughOfItHasCome() {
        // given
        byte[] page = "<!doctype html><script>alert(1)</script>".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        Upload begun = uploads.append(uploads.begin(HUMAS, FILM.length), 0, new ByteArrayInputStream(page, 0, 1_000));

        // when, then
        assertProblem(
                ProblemType.UNSUPPORTED_MEDIA,
                () -> uploads.append(begun, 1_000, new ByteArrayInputStream(page, 1_000, 100_000)));
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatItIsGoneToWhoeverStillSends() {
        // given: somebody stops it while a part is on its way
        Upload begun = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, 1_000));
        uploads.discard(begun);

        // when, then
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.append(begun, 1_000, part(1_000, 2_000)));
    }

    @Test
    void isStoredOnceHoweverManyAskForTheEndOfIt() throws InterruptedException, ExecutionException {
        // given: the answer to the last part was lost while it was being stored
        Upload whole = uploads.begin(HUMAS, FILM.length);
        CountDownLatch storing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        beforePut = () -> {
            storing.countDown();
            await(goOn);
        };
        AtomicReference<Thread> impatient = new AtomicReference<>();
        ExecutorService people = Executors.newFixedThreadPool(2);

        // when
        Future<Upload> first = people.submit(() -> uploads.append(whole, 0, part(0, FILM.length)));
        await(storing);
        Future<Upload> again = people.submit(() -> {
            impatient.set(Thread.currentThread());
            return uploads.append(uploads.find(whole.id(), HUMAS), FILM.length, InputStream.nullInputStream());
        });
        Awaitility.await().until(() -> puts.get() > 1 || isWaitingForItsTurn(impatient.get()));
        goOn.countDown();

        // then
        assertThat(again.get().sha256()).isEqualTo(first.get().sha256()).isNotNull();
        assertThat(puts).hasValue(1);
        people.shutdown();
    }

    @Test
    void isNotHeldUpByWhatAPowerCutLeft() throws IOException {
        // given
        Upload torn = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, 1_000));
        Files.write(uploadsFolder().resolve(torn.id() + ".json"), new byte[0]);
        Files.write(uploadsFolder().resolve("of-somebody-else.json"), new byte[0]);

        // when
        Upload other = uploads.begin(HUMAS, FILM.length);

        // then
        assertThat(other.offset()).isZero();
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(torn.id(), HUMAS));
    }

    @Test
    void givesWayWhenNobodyWentOnWithItForLong() {
        // given
        Upload still = uploads.begin(HUMAS, 10);
        for (int begun = 1; begun < MediaTestConfig.UPLOADS_PER_PERSON; begun++) {
            uploads.begin(HUMAS, 10);
        }
        setBack(still, Duration.ofMinutes(16));

        // when
        Upload next = uploads.begin(HUMAS, 10);

        // then
        assertThat(uploads.find(next.id(), HUMAS).offset()).isZero();
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(still.id(), HUMAS));
        assertProblem(ProblemType.TOO_MANY_REQUESTS, () -> uploads.begin(HUMAS, 10));
    }

    @Test
    void forgetsAFileThatIsBroken() {
        // given
        Upload upload = uploads.begin(HUMAS, 200_000);

        // when
        assertProblem(ProblemType.UNSUPPORTED_MEDIA, () -> uploads.append(upload, 0, part(0, 200_000)));

        // then
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(upload.id(), HUMAS));
    }

    @Test
    void takesNoMoreThanWasPromised() {
        // given
        Upload upload = uploads.begin(HUMAS, 1_000);

        // when, then
        assertProblem(ProblemType.TOO_LARGE, () -> uploads.append(upload, 0, part(0, 1_001)));
        assertProblem(ProblemType.TOO_LARGE, () -> uploads.begin(HUMAS, MediaTestConfig.VIDEO_BYTES + 1));
    }

    @Test
    void isStoredWhenTheStoreIsBackWithoutAnythingBeingSentAgain() {
        // given
        Upload upload = uploads.begin(HUMAS, FILM.length);
        away.set(true);
        assertProblem(ProblemType.UNAVAILABLE, () -> uploads.append(upload, 0, part(0, FILM.length)));
        away.set(false);

        // when
        Upload found = uploads.find(upload.id(), HUMAS);
        Upload stored = uploads.append(found, FILM.length, InputStream.nullInputStream());

        // then
        assertThat(found.offset()).isEqualTo(FILM.length);
        assertThat(found.sha256()).isNull();
        assertThat(stored.sha256()).isEqualTo(FolderMediaStoreTest.sha256(FILM));
        assertThat(uploads.append(stored, FILM.length, InputStream.nullInputStream()))
                .isEqualTo(stored);
    }

    @Test
    void isForWhoeverBeganIt() {
        // given
        Upload upload = uploads.begin(HUMAS, FILM.length);

        // when, then
        assertProblem(ProblemType.FORBIDDEN, () -> uploads.find(upload.id(), "humas2"));
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(UUID.randomUUID(), HUMAS));
    }

    @Test
    void limitsHowMuchIsUnderWay() {
        // given: what is stored is no longer under way
        uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, FILM.length));
        for (int begun = 0; begun < MediaTestConfig.UPLOADS_PER_PERSON; begun++) {
            uploads.begin(HUMAS, MediaTestConfig.VIDEO_BYTES);
        }

        // when, then
        assertProblem(ProblemType.TOO_MANY_REQUESTS, () -> uploads.begin(HUMAS, 1));
        uploads.begin("humas2", MediaTestConfig.VIDEO_BYTES);
        assertProblem(ProblemType.TOO_MANY_REQUESTS, () -> uploads.begin("humas3", 1));
    }

    @Test
    void isForgottenWhenNothingMoreComes() {
        // given
        Upload begun = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, 1_000));
        Upload stored = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, FILM.length));
        Uploads tomorrow = new Uploads(store, config(), Clock.offset(Clock.systemUTC(), LONG));

        // when
        assertProblem(ProblemType.NOT_FOUND, () -> tomorrow.find(begun.id(), HUMAS));
        uploads.sweep();
        long before = files().size();
        tomorrow.sweep();

        // then
        assertThat(before).isEqualTo(3);
        assertThat(files()).isEmpty();
        assertThat(store.exists(stored.sha256())).isTrue();
    }

    @Test
    void isGoneWhenItIsDiscarded() {
        // given
        Upload upload = uploads.append(uploads.begin(HUMAS, FILM.length), 0, part(0, 1_000));

        // when
        uploads.discard(upload);

        // then
        assertProblem(ProblemType.NOT_FOUND, () -> uploads.find(upload.id(), HUMAS));
        assertThat(files()).isEmpty();
    }

    private Uploads restarted() {
        return new Uploads(store, config(), Clock.systemUTC());
    }

    private void setBack(Upload upload, Duration by) {
        try {
            Path part = uploadsFolder().resolve(upload.id() + ".part");
            Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(by)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isWaitingForItsTurn(Thread thread) {
        return thread != null && thread.getState() == Thread.State.BLOCKED;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Path uploadsFolder() {
        return folder.resolve("media").resolve(".uploads");
    }

    private MediaTestConfig config() {
        return MediaTestConfig.in(folder.resolve("media"));
    }

    private List<String> files() {
        try (Stream<Path> found = Files.exists(uploadsFolder()) ? Files.list(uploadsFolder()) : Stream.empty()) {
            return found.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream part(int from, int to) {
        return new ByteArrayInputStream(FILM, from, to - from);
    }

    private static InputStream breakingOff(InputStream content) {
        return new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = content.read(buffer, offset, length);
                if (read < 0) {
                    throw new IOException("Connection reset");
                }
                return read;
            }
        };
    }

    private MediaStore awayAtTimes(MediaStore real) {
        return (MediaStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MediaStore.class}, (proxy, method, arguments) -> {
                    if (away.get()) {
                        throw new MediaUnavailable(new IOException("away"));
                    }
                    if (method.getName().equals("put")) {
                        puts.incrementAndGet();
                        beforePut.run();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void assertProblem(ProblemType type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }
}
