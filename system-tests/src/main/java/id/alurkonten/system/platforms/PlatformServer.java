package id.alurkonten.system.platforms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.alurkonten.system.platforms.http.Call;
import id.alurkonten.system.platforms.http.Json;
import id.alurkonten.system.platforms.http.Refused;
import id.alurkonten.system.platforms.http.Reply;
import id.alurkonten.system.platforms.media.Fetcher;
import id.alurkonten.system.platforms.meta.Facebook;
import id.alurkonten.system.platforms.meta.Instagram;
import id.alurkonten.system.platforms.meta.Threads;
import id.alurkonten.system.platforms.tiktok.TikTok;
import id.alurkonten.system.platforms.x.X;
import id.alurkonten.system.platforms.youtube.YouTube;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All six on one port of this machine, each under its name, and the {@link Control} beside them. */
public final class PlatformServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PlatformServer.class.getName());
    private static final String CONTROL = "_control";
    private static final int STOP_WITHIN_SECONDS = 1;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final World world;
    private final Faults faults = new Faults();
    private final CallLog log = new CallLog();
    private final Map<String, Platform> platforms;
    private final Control control;

    private PlatformServer(HttpServer server, World world) {
        this.server = server;
        this.world = world;
        List<Platform> all = List.of(
                new Instagram(world),
                new Facebook(world),
                new Threads(world),
                new YouTube(world),
                new TikTok(world),
                new X(world));
        this.platforms = all.stream()
                .collect(Collectors.toMap(platform -> platform.channel().key(), Function.identity()));
        this.control = new Control(world, faults, log, all);
        Accounts.seedAll(world);
    }

    /**
     * @param port 0 for any
     * @param mediaBase where addresses of media are fetched from, in the place of the host that they name
     */
    public static PlatformServer start(int port, Optional<URI> mediaBase) {
        // Else an answer waits 40 ms for the acknowledgement of its own headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            PlatformServer started = new PlatformServer(server, new World(Clock.systemUTC(), new Fetcher(mediaBase)));
            server.setExecutor(started.threads);
            server.createContext("/", started::handle);
            server.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where a platform is reached. */
    public String url(Channel channel) {
        return baseUrl() + "/" + channel.key();
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Closed without an answer, the connection is closed.
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Reply> reply = reply(exchange, body);
            if (reply.isPresent()) {
                send(exchange, reply.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The stub failed at " + exchange.getRequestURI(), e);
            send(exchange, Reply.json(500, Json.object().put("_stub", e.toString())));
        }
    }

    private Optional<Reply> reply(HttpExchange exchange, byte[] body) throws InterruptedException {
        String path = exchange.getRequestURI().getPath();
        int slash = path.indexOf('/', 1);
        String name = slash < 0 ? path.substring(1) : path.substring(1, slash);
        Call call = Call.of(
                exchange.getRequestMethod(),
                slash < 0 ? "/" : path.substring(slash),
                exchange.getRequestURI().getRawQuery(),
                baseUrl() + "/" + name,
                exchange.getRequestHeaders()::getFirst,
                body);
        if (name.equals(CONTROL)) {
            return Optional.of(control.answer(call));
        }
        Platform platform = platforms.get(name);
        return platform == null
                ? Optional.of(Reply.json(404, Json.object().put("_stub", "no platform " + name)))
                : answer(platform, call);
    }

    private Optional<Reply> answer(Platform platform, Call call) throws InterruptedException {
        Operation operation = platform.operation(call);
        Optional<Fault> fault = faults.take(platform.channel(), operation);
        Optional<Reply> reply =
                fault.isPresent() ? harmed(platform, call, fault.get()) : Optional.of(done(platform, call, false));
        log.add(
                world.now(),
                platform.channel(),
                operation,
                call.method() + " " + call.path(),
                reply.map(Reply::status).orElse(0),
                fault);
        return reply;
    }

    private Optional<Reply> harmed(Platform platform, Call call, Fault fault) throws InterruptedException {
        switch (fault.kind()) {
            case DROP_CALL -> {
                return Optional.empty();
            }
            case DROP_ANSWER -> {
                done(platform, call, false);
                return Optional.empty();
            }
            case FAIL_BEFORE -> {
                return Optional.of(platform.unavailable());
            }
            case FAIL_AFTER -> {
                done(platform, call, false);
                return Optional.of(platform.unavailable());
            }
            case SLOW -> {
                Reply reply = done(platform, call, false);
                Thread.sleep(fault.lasts().toMillis());
                return Optional.of(reply);
            }
            case RATE_LIMIT -> {
                return Optional.of(platform.rateLimited(fault.lasts()));
            }
            case EXPIRED_TOKEN -> world.accounts(platform.channel()).forEach(account -> account.expire(world.now()));
            case REVOKED_TOKEN -> world.accounts(platform.channel()).forEach(Account::revoke);
            case REJECT -> {
                return Optional.of(platform.rejected());
            }
            case STUCK -> {
                return Optional.of(done(platform, call, true));
            }
            case REDIRECT -> {
                return Optional.of(Reply.empty(307).with("Location", fault.to()));
            }
        }
        return Optional.of(done(platform, call, false));
    }

    private static Reply done(Platform platform, Call call, boolean stuck) {
        synchronized (platform) {
            try {
                return platform.answer(call, stuck);
            } catch (Refused refused) {
                return refused.reply();
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    /** What is being answered has a second to be finished. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }
}
