package id.alurkonten.publishing.upload;

import id.alurkonten.publishing.PlatformServer;
import id.alurkonten.publishing.PlatformServer.Reply;
import id.alurkonten.publishing.PlatformServer.Request;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** As much of Instagram as it takes to see what the upload does about its answers. */
final class FakeInstagram implements Function<Request, Reply> {

    static final String ACCOUNT = "17841400000000001";
    static final String TOKEN = "kenari-IGQVJ-rahasia-77";

    final AtomicInteger posts = new AtomicInteger();
    final Map<String, String> status = new ConcurrentHashMap<>();
    volatile String finished = "FINISHED";
    /** What happens to a call that publishes, before and after it is done. */
    volatile Function<Request, Reply> before = request -> null;

    volatile boolean dropsAnswer;
    private final AtomicInteger ids = new AtomicInteger(1000);
    private volatile String caption = "";

    static FakeInstagram stands() {
        FakeInstagram fake = new FakeInstagram();
        PlatformServer.answer(fake);
        return fake;
    }

    @Override
    public Reply apply(Request request) {
        if (!("Bearer " + TOKEN).equals(request.headers().get("authorization"))) {
            return error(401, 190, "Error validating access token: the session has been invalidated");
        } else if (request.is("GET .*/content_publishing_limit")) {
            return Reply.json(200, "{'data':[{'quota_usage':1,'config':{'quota_total':50,'quota_duration':86400}}]}");
        } else if (request.is("POST .*/media")) {
            String id = "c" + ids.incrementAndGet();
            caption = request.json().path("caption").asText(caption);
            status.put(id, finished);
            return Reply.json(200, "{'id':'" + id + "'}");
        } else if (request.is("POST .*/media_publish")) {
            return published(request);
        } else if (request.is("GET .*/c[0-9]+")) {
            String id = request.path().replaceFirst(".*/", "");
            return Reply.json(200, "{'status_code':'" + status.get(id) + "','status':'why'}");
        } else if (request.is("GET .*/media")) {
            String post = "{'id':'p1','timestamp':'" + Instant.now().toString().replaceFirst("\\..*", "+0000")
                    + "','caption':'" + caption.replace("\n", "\\n") + "'}";
            return Reply.json(200, "{'data':[" + (posts.get() > 0 ? post : "") + "]}");
        } else if (request.is("GET .*/" + ACCOUNT)) {
            return Reply.json(200, "{'id':'" + ACCOUNT + "','username':'dpmptspjabar'}");
        }
        return Reply.json(200, "{'id':'p1','permalink':'https://www.instagram.com/p/CONTOH09/'}");
    }

    private Reply published(Request request) {
        Reply instead = before.apply(request);
        if (instead != null) {
            return instead;
        }
        publish(request.json().path("creation_id").asText());
        return dropsAnswer ? null : Reply.json(200, "{'id':'p1'}");
    }

    /** It is to be seen now. */
    void publish(String container) {
        posts.incrementAndGet();
        status.put(container, "PUBLISHED");
    }

    static Reply error(int status, int code, String message) {
        return Reply.json(status, "{'error':{'message':'" + message + "','code':" + code + "}}");
    }
}
