package id.alurkonten.publishing.upload;

import static id.alurkonten.publishing.ApprovedContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.testing.ServiceEnvironment;
import id.alurkonten.kit.testing.Topics;
import id.alurkonten.publishing.ApprovedContent;
import id.alurkonten.publishing.Database;
import id.alurkonten.publishing.Desk;
import id.alurkonten.publishing.PlatformServer;
import id.alurkonten.publishing.channel.Channel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that could be told anywhere among others is looked for everywhere after uploads that went well and badly. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
@QuarkusTestResource(PlatformServer.class)
class CanaryTest {

    private static final String CHANNEL = "/api/v1/channels/INSTAGRAM";
    private static final String TOPIC = "alurkonten.publishing";

    @Inject
    Database database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final FakeInstagram instagram = FakeInstagram.stands();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()) + trace(entry.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause);
        }
        return text.toString();
    }

    @BeforeEach
    void listen() {
        ear.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void byHandAgain() {
        Logger.getLogger("").removeHandler(ear);
        put(Map.of("mode", "MANUAL")).then().statusCode(200);
    }

    private static io.restassured.response.Response put(Object body) {
        return Desk.as("admin", "admin")
                .contentType("application/json")
                .header("If-Match", Desk.as("admin", "admin").get(CHANNEL).header("ETag"))
                .body(body)
                .put(CHANNEL);
    }

    @Test
    void aTokenIsNowhereButInItsSeal() throws SQLException, IOException {
        // given
        String token = FakeInstagram.TOKEN;
        List<String> said = new ArrayList<>();
        said.add(put(Map.of(
                        "mode", "API", "credentials", Map.of("accountId", FakeInstagram.ACCOUNT, "accessToken", token)))
                .asString());

        // when one goes well, one is refused by a platform that repeats the token, and a bad token is given
        ApprovedContent good = Desk.archived(content().due().on(Channel.INSTAGRAM));
        Desk.awaitStatus(good, Channel.INSTAGRAM, "PUBLISHED");
        instagram.before = request -> FakeInstagram.error(400, 36003, "Malformed access token " + token);
        ApprovedContent bad = Desk.archived(content().due().on(Channel.INSTAGRAM));
        String id = Desk.awaitStatus(bad, Channel.INSTAGRAM, "FAILED");
        said.add(Desk.humas().get("/api/v1/publications/" + id).asString());
        said.add(Desk.as("admin", "admin").get(CHANNEL).asString());
        said.add(Desk.as("admin", "admin").get(CHANNEL + "/check").asString());
        said.add(put(Map.of("mode", "API", "credentials", Map.of("accountId", "1", "accessToken", token + " ")))
                .asString());
        said.add(put(Map.of("mode", "API", "credentials", Map.of("accountId", "1", "token", token)))
                .asString());

        // then
        for (String form : forms(token)) {
            assertThat(said).noneMatch(text -> text.contains(form));
            assertThat(logged).noneMatch(text -> text.contains(form));
            assertThat(dump()).doesNotContain(form);
            assertThat(Topics.all(TOPIC))
                    .noneMatch(record -> new String(record.value(), StandardCharsets.UTF_8).contains(form));
        }
        assertThat(dump()).contains("[accessToken]").contains(FakeInstagram.ACCOUNT);
        // nor in what the database writes to its disk, its log (WAL) above all, where the account is to be found
        Set<String> written = inFiles("pg_wal", forms(token), FakeInstagram.ACCOUNT);
        assertThat(written).containsExactly(FakeInstagram.ACCOUNT);
        assertThat(inFiles("base", forms(token), FakeInstagram.ACCOUNT)).containsExactly(FakeInstagram.ACCOUNT);
        assertThat(logged).anyMatch(text -> text.contains("[accessToken]"));
    }

    private static List<String> forms(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        return List.of(
                token,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Which of them is to be found, byte for byte, in the files of a folder of the database. */
    private Set<String> inFiles(String folder, List<String> forms, String further) throws SQLException, IOException {
        Set<String> wanted = new HashSet<>(forms);
        wanted.add(further);
        Set<String> found = new HashSet<>();
        Path data;
        try (Connection superuser = DriverManager.getConnection(url, "postgres", "postgres");
                Statement sql = superuser.createStatement()) {
            // all that is only in memory so far
            sql.execute("checkpoint");
            try (ResultSet row = sql.executeQuery("show data_directory")) {
                row.next();
                data = Path.of(row.getString(1));
            }
        }
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                wanted.stream().filter(bytes::contains).forEach(found::add);
            }
        }
        return found;
    }

    /** Every row of every table, as text. */
    private String dump() {
        return database.text("""
                select string_agg(query_to_xml('select * from ' || quote_ident(table_name), true, false, '')::text, ' ')
                from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'""");
    }
}
