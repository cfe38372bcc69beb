package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.alurkonten.kit.media.MediaStore;
import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.PlatformServer;
import id.alurkonten.publishing.PlatformServer.Reply;
import id.alurkonten.publishing.PlatformServer.Request;
import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import id.alurkonten.publishing.platform.Post.Format;
import id.alurkonten.publishing.platform.Post.Medium;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.junit.jupiter.api.Test;

/** What each adapter asks of its platform, step by step, and what it makes of answers. Instagram has its own test. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(PlatformServer.class)
class AdaptersTest {

    private static final Instant NOW = Instant.now();
    private static final int AT_ONCE = 24;

    @Inject
    Platforms platforms;

    @Inject
    MediaStore store;

    @Inject
    Vertx vertx;

    private static Account account(Channel channel) {
        return new Account(
                channel,
                "100",
                Map.of(
                        "accessToken", "t0ken",
                        "refreshToken", "r0",
                        "clientId", "c",
                        "clientKey", "c",
                        "clientSecret", "s"),
                Optional.empty());
    }

    private Medium picture(int seed) throws IOException {
        return kept(ApprovedContent.picture(seed));
    }

    private Medium kept(byte[] bytes) throws IOException {
        store.put(new ByteArrayInputStream(bytes));
        String sha256 = ApprovedContent.sha256(bytes);
        return new Medium(sha256, "image/png", bytes.length, "Sampul", URI.create("https://unggah/" + sha256));
    }

    private static Post post(Format format, List<String> parts, Medium... media) {
        return new Post(UUID.randomUUID(), format, parts, Optional.of("Judul"), List.of(media), Optional.empty());
    }

    /** As the upload does it: prepares until there is nothing left but to commit. */
    private Handles prepared(Channel channel, Post post, Handles from) {
        Handles handles = from;
        for (int i = 0; i < 30; i++) {
            Step step = platforms.of(channel).prepare(post, handles, account(channel));
            if (step instanceof Step.Commit commit) {
                return commit.handles();
            }
            handles = step instanceof Step.Next next ? next.handles() : ((Step.Wait) step).handles();
        }
        throw new AssertionError("never ready");
    }

    private Step committed(Channel channel, Post post, Handles handles) {
        return platforms.of(channel).commit(post, handles, account(channel));
    }

    private Step lookedUp(Channel channel, Post post, Handles handles) {
        return platforms.of(channel).lookUp(post, handles, account(channel), NOW);
    }

    private static PlatformFault fault(Runnable call) {
        return Faulty.of(catchThrowableOfType(RuntimeException.class, call::run));
    }

    @Test
    void facebookShowsPhotosThatWentUpUnpublishedAndFindsThemAgain() throws IOException {
        // given
        AtomicInteger photos = new AtomicInteger();
        PlatformServer.answer(request -> request.is("POST .*/photos")
                ? Reply.json(200, "{'id':'f" + photos.incrementAndGet() + "'}")
                : request.is("POST .*/feed")
                        ? Reply.json(200, "{'id':'100_9'}")
                        : Reply.json(
                                200,
                                "{'data':[{'id':'100_8','message':'Halo','created_time':'2000-01-01T00:00:00+0000'},"
                                        + "{'id':'100_9','attachments':{'data':[{'subattachments':{'data':["
                                        + "{'target':{'id':'f1'}},{'target':{'id':'f2'}}]}}]}}]}"));
        Post post = post(Format.CAROUSEL, List.of("Halo"), picture(1), picture(2));

        // when
        Handles handles = prepared(Channel.FACEBOOK, post, Handles.NONE);
        Step step = committed(Channel.FACEBOOK, post, handles);

        // then
        assertThat(step).isEqualTo(new Step.Posted(handles, "100_9"));
        assertThat(PlatformServer.seen("POST .*/photos"))
                .allMatch(photo -> photo.json().path("published").toString().equals("false"));
        assertThat(PlatformServer.seen("POST .*/feed")
                        .get(0)
                        .json()
                        .path("attached_media")
                        .findValuesAsText("media_fbid"))
                .containsExactly("f1", "f2");
        assertThat(lookedUp(Channel.FACEBOOK, post, handles)).isEqualTo(step);
        Post other = post(Format.TEXT, List.of("Lain"));
        assertThat(lookedUp(Channel.FACEBOOK, other, Handles.NONE)).isEqualTo(new Step.Absent(Handles.NONE));
    }

    @Test
    void aReelThatWasNeverFinishedIsToldFromOneThatFacebookWorksOn() {
        // given
        Medium film = new Medium("c".repeat(64), "video/mp4", 10, null, URI.create("https://unggah/1"));
        Post post = post(Format.SHORT_VIDEO, List.of("Halo"), film);
        Handles handles = Handles.NONE.with("video", "v1");

        // when, then
        PlatformServer.answer(request -> reel("not_started"));
        assertThat(lookedUp(Channel.FACEBOOK, post, handles)).isInstanceOf(Step.Absent.class);
        PlatformServer.answer(request -> reel("in_progress"));
        assertThat(lookedUp(Channel.FACEBOOK, post, handles)).isInstanceOf(Step.Wait.class);
    }

    private static Reply reel(String processing) {
        return Reply.json(
                200,
                "{'status':{'video_status':'processing','uploading_phase':{'status':'complete'},"
                        + "'processing_phase':{'status':'" + processing
                        + "'},'publishing_phase':{'status':'not_started'}}}");
    }

    @Test
    void threadsPublishesAThreadPartByPartEachAReplyToTheOneBefore() {
        // given
        AtomicInteger containers = new AtomicInteger();
        PlatformServer.answer(request -> request.is("POST .*/threads_publish")
                ? Reply.json(200, "{'id':'p" + containers.get() + "'}")
                : request.is("POST .*/threads")
                        ? Reply.json(200, "{'id':'c" + containers.incrementAndGet() + "'}")
                        : request.is(".*limit")
                                ? Reply.json(200, "{'data':[{'quota_usage':0,'config':{'quota_total':250}}]}")
                                : Reply.json(200, "{'status':'FINISHED'}"));
        Post post = post(Format.THREAD, List.of("Satu", "Dua"));

        // when
        Step first = committed(Channel.THREADS, post, prepared(Channel.THREADS, post, Handles.NONE));
        Handles between = ((Step.Next) first).handles();
        Step second = committed(Channel.THREADS, post, prepared(Channel.THREADS, post, between));

        // then
        assertThat(((Step.Posted) second).postId()).isEqualTo("p1");
        assertThat(PlatformServer.seen("POST .*/threads"))
                .extracting(Request::body)
                .satisfiesExactly(
                        body -> assertThat(body).contains("text=Satu").doesNotContain("reply_to_id"),
                        body -> assertThat(body).contains("text=Dua", "reply_to_id=p1"));
        assertThat(lookedUp(Channel.THREADS, post, between.with("container", "c2")))
                .isInstanceOf(Step.Absent.class);
    }

    /** On the threads that uploads run on, begun as the scheduler begins them, with files of the size of a film. */
    @Test
    void xUploadsSeveralAtOnce() throws Exception {
        // given
        PlatformServer.answer(request -> request.is("POST .*/initialize")
                ? Reply.json(200, "{'data':{'id':'77','media_key':'3_77'}}")
                : Reply.json(200, "{'data':{'id':'77'}}"));
        List<Post> posts = new ArrayList<>();
        for (int n = 0; n < AT_ONCE; n++) {
            posts.add(post(Format.PHOTO, List.of("Halo"), kept(ApprovedContent.largePicture(n))));
        }
        List<CompletableFuture<Handles>> prepared = new CopyOnWriteArrayList<>();

        // when
        ContextInternal scheduled = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        scheduled
                .executeBlocking(() -> posts.stream()
                        .map(post -> CompletableFuture.supplyAsync(
                                () -> prepared(Channel.X, post, Handles.NONE), Infrastructure.getDefaultWorkerPool()))
                        .map(prepared::add)
                        .toList())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);

        // then
        assertThat(prepared).hasSize(AT_ONCE).allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)));
    }

    /** As X has its limit of posts to look through and the number of a segment. */
    @Path("/numbers")
    @RegisterRestClient(baseUri = "http://localhost")
    interface Numbers {
        @GET
        void asQuery(@QueryParam("number") int number);

        @POST
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        void inForm(@RestForm("number") int number);
    }

    @Test
    void whatWasSentAsAQueryParameterCanBeSentInAFormAfterThat() {
        // given
        PlatformServer.answer(request -> Reply.json(200, "{}"));
        Numbers numbers = RestClientBuilder.newBuilder()
                .baseUri(URI.create(PlatformServer.url("")))
                .build(Numbers.class);
        numbers.asQuery(7);

        // when
        numbers.inForm(8);

        // then
        assertThat(PlatformServer.seen("POST .*/numbers").get(0).body()).contains("8");
    }

    @Test
    void xUploadsAfterALookUp() throws IOException {
        // given
        PlatformServer.answer(request -> request.is("POST .*/initialize")
                ? Reply.json(200, "{'data':{'id':'77','media_key':'3_77'}}")
                : Reply.json(200, "{'data':{'id':'77'}}"));
        Post post = post(Format.PHOTO, List.of("Halo"), picture(5));
        assertThat(lookedUp(Channel.X, post, Handles.NONE)).isInstanceOf(Step.Absent.class);

        // when
        Handles handles = prepared(Channel.X, post, Handles.NONE);

        // then
        assertThat(handles.list("media")).containsExactly("77");
    }

    @Test
    void xUploadsInSegmentsAndFindsThePostByItsMediaKey() throws IOException {
        // given
        PlatformServer.answer(request -> request.is("POST .*/initialize")
                ? Reply.json(200, "{'data':{'id':'77','media_key':'3_77'}}")
                : request.is("POST .*/append")
                        ? Reply.json(200, "{'data':{'expires_at':1}}")
                        : request.is("POST .*/finalize")
                                ? Reply.json(200, "{'data':{'id':'77'}}")
                                : request.is("POST .*/tweets")
                                        ? Reply.json(503, "{}")
                                        : Reply.json(
                                                200,
                                                "{'data':[{'id':'5','text':'Halo https://t.co/x','attachments':"
                                                        + "{'media_keys':['3_77']}}]}"));
        Post post = post(Format.PHOTO, List.of("Halo"), picture(3));

        // when
        Handles handles = prepared(Channel.X, post, Handles.NONE);
        PlatformFault lost = fault(() -> committed(Channel.X, post, handles));

        // then
        assertThat(lost.kind()).isEqualTo(PlatformFault.Kind.UNCLEAR);
        assertThat(PlatformServer.seen("POST .*/tweets").get(0).json().toString())
                .isEqualTo("{\"text\":\"Halo\",\"media\":{\"media_ids\":[\"77\"]}}");
        assertThat(PlatformServer.seen("POST .*/append")
                        .get(0)
                        .json()
                        .path("segment_index")
                        .asInt(-1))
                .isZero();
        assertThat(PlatformServer.seen("POST .*/append")
                        .get(0)
                        .json()
                        .path("media")
                        .binaryValue())
                .isEqualTo(ApprovedContent.picture(3));
        assertThat(((Step.Posted) lookedUp(Channel.X, post, handles)).postId()).isEqualTo("5");
        assertThat(lookedUp(Channel.X, post(Format.TEXT, List.of("Lain")), Handles.NONE))
                .isInstanceOf(Step.Absent.class);
    }

    @Test
    void aLostAnswerIsFoundBehindWhatWasPostedSince() throws IOException {
        // given
        String others = "{'data':[{'id':'8','post_id':'8','created_time':'" + NOW + "','created_at':'" + NOW
                + "','creation_time':'" + NOW.getEpochSecond() + "','timestamp':'" + NOW + "'}],"
                + "'paging':{'cursors':{'after':'here'},'next':'https://on'},'meta':{'next_token':'here'}}";
        String ours =
                "{'data':[{'id':'9','post_id':'9','media_id':'f1','message':'Halo','text':'Halo','caption':'Halo',"
                        + "'created_time':'" + NOW + "','created_at':'" + NOW + "','timestamp':'" + NOW + "'}]}";
        PlatformServer.answer(request -> request.is("GET .*(feed|stories|tweets|media|threads)")
                ? Reply.json(200, request.query().containsValue("here") ? ours : others)
                : Reply.json(200, "{'status':'PUBLISHED','status_code':'PUBLISHED'}"));
        Post text = post(Format.TEXT, List.of("Halo"));
        Post story = post(Format.STORY, List.of(""), picture(6));
        Handles container = Handles.NONE.with("container", "c1");

        // when, then
        for (Channel channel : List.of(Channel.X, Channel.FACEBOOK, Channel.THREADS, Channel.INSTAGRAM)) {
            assertThat(((Step.Posted) lookedUp(channel, text, container)).postId())
                    .as(channel.name())
                    .isEqualTo("9");
        }
        assertThat(((Step.Posted) lookedUp(Channel.FACEBOOK, story, Handles.NONE.plus("photo", "f1"))).postId())
                .isEqualTo("9");
    }

    @Test
    void aStoryOnInstagramIsFoundOnlyWhereItIsTheOnlyOneSince() throws IOException {
        // given
        String before = "{'id':'7','timestamp':'" + NOW.minus(Duration.ofHours(1)) + "'}";
        String ours = "{'id':'9','timestamp':'" + NOW + "'}";
        String another = "{'id':'10','timestamp':'" + NOW + "'}";
        Post story = post(Format.STORY, List.of(""), picture(7));
        Handles container = Handles.NONE.with("container", "c1");

        // when, then
        stories(another, ours, before);
        assertThat(lookedUp(Channel.INSTAGRAM, story, container)).isInstanceOf(Step.Unknowable.class);
        stories(ours, before);
        assertThat(((Step.Posted) lookedUp(Channel.INSTAGRAM, story, container)).postId())
                .isEqualTo("9");
        stories(before);
        assertThat(lookedUp(Channel.INSTAGRAM, story, container)).isInstanceOf(Step.Unknowable.class);
    }

    /** Beside a photo that was posted just now, and is no story. */
    private static void stories(String... stories) {
        PlatformServer.answer(request -> request.is("GET .*/stories")
                ? Reply.json(200, "{'data':[" + String.join(",", stories) + "]}")
                : request.is("GET .*/media")
                        ? Reply.json(200, "{'data':[{'id':'8','timestamp':'" + NOW + "'}]}")
                        : Reply.json(200, "{'status_code':'PUBLISHED'}"));
    }

    @Test
    void xSaysWhenItsLimitEnds() {
        // given
        long reset = Instant.now().plusSeconds(90).getEpochSecond();
        PlatformServer.answer(request ->
                Reply.json(429, "{'title':'Too Many Requests'}").with("x-rate-limit-reset", Long.toString(reset)));

        // when
        PlatformFault fault = fault(() -> committed(Channel.X, post(Format.TEXT, List.of("Halo")), Handles.NONE));

        // then
        assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.RATE_LIMITED);
        assertThat(fault.after()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
    }

    @Test
    void aRefreshTokenThatXTakesButOnceIsKeptWithTheNext() {
        // given
        PlatformServer.answer(request -> Reply.json(
                200, "{'access_token':'t1','refresh_token':'r1','expires_in':7200,'scope':'tweet.read users.read'}"));

        // when
        Account fresh = platforms.of(Channel.X).refresh(account(Channel.X), NOW);

        // then
        assertThat(PlatformServer.seen("POST .*/oauth2/token").get(0).body())
                .contains("refresh_token=r0", "grant_type=refresh_token");
        assertThat(fresh.accessToken()).isEqualTo("t1");
        assertThat(fresh.get(Account.REFRESH_TOKEN)).isEqualTo("r1");
        assertThat(fresh.expiresAt()).contains(NOW.plusSeconds(7200));
        assertThat(fresh.missing(List.of("tweet.read", "tweet.write"))).containsExactly("tweet.write");
    }

    @Test
    void youTubeIsAskedHowMuchItHasAndGoesOnFromThere() throws IOException {
        // given
        Function<Request, Reply> atFirst = request -> request.is("POST .*")
                ? Reply.json(200, "").with("Location", PlatformServer.url("/youtube/session/1"))
                : Reply.json(503, "");
        PlatformServer.answer(atFirst);
        Medium picture = picture(4);
        Medium video = new Medium(picture.sha256(), "video/mp4", picture.size(), null, picture.link());
        Post post = post(Format.VIDEO, List.of("Keterangan"), video);
        Handles handles = prepared(Channel.YOUTUBE, post, Handles.NONE);
        assertThat(fault(() -> committed(Channel.YOUTUBE, post, handles)).kind())
                .isEqualTo(PlatformFault.Kind.UNCLEAR);

        // when it has ten bytes
        PlatformServer.answer(request -> Reply.json(308, "").with("Range", "bytes=0-9"));
        Handles resumed = ((Step.Absent) lookedUp(Channel.YOUTUBE, post, handles)).handles();
        String probe = PlatformServer.seen("PUT .*").get(0).headers().get("content-range");
        assertThat(PlatformServer.seen("PUT .*").get(0).headers()).containsEntry("authorization", "Bearer t0ken");
        // and then takes the rest
        PlatformServer.answer(request -> Reply.json(201, "{'id':'vid1'}"));
        Step made = committed(Channel.YOUTUBE, post, prepared(Channel.YOUTUBE, post, resumed));

        // then
        assertThat(probe).isEqualTo("bytes */" + video.size());
        assertThat(PlatformServer.seen("PUT .*").get(0).headers().get("content-range"))
                .isEqualTo("bytes 10-%d/%d".formatted(video.size() - 1, video.size()));
        assertThat(PlatformServer.seen("PUT .*").get(0).headers().get("authorization"))
                .isEqualTo(account(Channel.YOUTUBE).bearer());
        assertThat(((Step.Wait) made).handles().get("video")).isEqualTo("vid1");
        PlatformServer.answer(request -> Reply.json(404, "{}"));
        assertThat(lookedUp(Channel.YOUTUBE, post, handles)).isInstanceOf(Step.Unknowable.class);
    }

    @Test
    void whatIsOverIsToldFromWhatIsOverForToday() throws IOException {
        // given
        Medium picture = picture(6);
        Post post = post(
                Format.VIDEO,
                List.of("Halo"),
                new Medium(picture.sha256(), "video/mp4", picture.size(), null, picture.link()));
        Map<String, PlatformFault.Kind> answers = Map.of(
                "authError", PlatformFault.Kind.AUTHORIZATION,
                "quotaExceeded", PlatformFault.Kind.RATE_LIMITED,
                "invalidTitle", PlatformFault.Kind.REJECTED);

        answers.forEach((reason, kind) -> {
            // when
            PlatformServer.answer(request ->
                    Reply.json(403, "{'error':{'code':403,'message':'no','errors':[{'reason':'" + reason + "'}]}}"));

            // then
            assertThat(fault(() -> prepared(Channel.YOUTUBE, post, Handles.NONE))
                            .kind())
                    .isEqualTo(kind);
        });
    }

    @Test
    void instagramsSuspicionOfSpamIsNoLimitThatEnds() {
        // given
        Medium photo = new Medium("a".repeat(64), "image/jpeg", 10, "Sampul", URI.create("https://unggah/1"));
        Post post = post(Format.PHOTO, List.of("Halo"), photo);

        // when
        PlatformServer.answer(request -> Reply.json(
                400, "{'error':{'code':4,'error_subcode':2207051,'message':'We restrict certain activity'}}"));

        // then
        assertThat(fault(() -> prepared(Channel.INSTAGRAM, post, Handles.NONE)).kind())
                .isEqualTo(PlatformFault.Kind.REJECTED);
    }

    @Test
    void aFileThatFacebookCouldNotFetchThisTimeIsTriedAgain() {
        // given
        Medium film = new Medium("c".repeat(64), "video/mp4", 10, null, URI.create("https://unggah/1"));
        Post post = post(Format.SHORT_VIDEO, List.of("Halo"), film);

        // when
        PlatformServer.answer(
                request -> Reply.json(400, "{'error':{'code':389,'message':'Unable to fetch video file from URL.'}}"));

        // then
        assertThat(fault(() -> prepared(Channel.FACEBOOK, post, Handles.NONE)).kind())
                .isEqualTo(PlatformFault.Kind.UNCLEAR);
    }

    @Test
    void tikTokPostsPhotosAtOnceAndCannotBeAskedWithoutItsId() {
        // given
        PlatformServer.answer(request -> request.is(".*creator_info.*")
                ? Reply.json(
                        200,
                        "{'data':{'creator_username':'dpmptsp','privacy_level_options':['PUBLIC_TO_EVERYONE']},"
                                + "'error':{'code':'ok'}}")
                : request.is(".*content/init/")
                        ? Reply.json(200, "{'data':{'publish_id':'p_1'},'error':{'code':'ok'}}")
                        : Reply.json(
                                200,
                                "{'data':{'status':'PUBLISH_COMPLETE','publicaly_available_post_id':[7312]},"
                                        + "'error':{'code':'ok'}}"));
        Medium photo = new Medium("a".repeat(64), "image/jpeg", 10, "Sampul", URI.create("https://unggah/1"));
        Post post = post(Format.PHOTO, List.of("Halo"), photo);

        // when
        Handles handles = prepared(Channel.TIKTOK, post, Handles.NONE);
        Handles sent = ((Step.Wait) committed(Channel.TIKTOK, post, handles)).handles();

        // then
        assertThat(lookedUp(Channel.TIKTOK, post, sent)).isEqualTo(new Step.Posted(sent, "7312"));
        assertThat(platforms
                        .of(Channel.TIKTOK)
                        .read(post, sent, account(Channel.TIKTOK), "7312")
                        .permalink())
                .isEqualTo("https://www.tiktok.com/@dpmptsp/photo/7312");
        assertThat(lookedUp(Channel.TIKTOK, post, handles)).isInstanceOf(Step.Unknowable.class);
    }

    @Test
    void whatAPlatformDoesNotTakeIsSaidBeforeAnythingIsAsked() throws IOException {
        // given
        PlatformServer.answer(request -> Reply.json(500, "{}"));
        Post story = post(Format.STORY, List.of("Halo"), picture(5));

        // then
        for (Channel channel : List.of(Channel.YOUTUBE, Channel.TIKTOK, Channel.X)) {
            assertThat(fault(() -> prepared(channel, story, Handles.NONE)).kind())
                    .isEqualTo(PlatformFault.Kind.REJECTED);
        }
        assertThat(PlatformServer.seen(".*")).isEmpty();
    }
}
