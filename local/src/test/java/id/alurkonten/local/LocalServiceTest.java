package id.alurkonten.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServiceTest {
    @TempDir
    Path dir;

    @Test
    void comesUpAgainAtTheSameAddressAfterItWasKilled() throws IOException {
        // given
        int port = Ports.orFree(0);
        Map<String, String> environment = Map.of("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path log = dir.resolve("service.log");
        try (LocalService service = LocalService.of(Service.PLANNING, program(), log, port, environment)) {
            service.start();
            long first = service.pid();
            service.kill();
            boolean readyWhenKilled = service.isReady();

            // when
            service.start();

            // then
            assertThat(readyWhenKilled).isFalse();
            assertThat(service.isReady()).isTrue();
            assertThat(service.pid()).isNotEqualTo(first);
        }
    }

    /** A jar that is ready as soon as it listens, on the port that the environment says. */
    private Path program() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ReadyAtOnce.class.getName());
        Path jar = dir.resolve("service.jar");
        String entry = ReadyAtOnce.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream code = getClass().getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return jar;
    }

    static final class ReadyAtOnce {
        private ReadyAtOnce() {}

        public static void main(String[] args) throws IOException {
            int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            byte[] answer = "{\"status\": \"UP\"}".getBytes(StandardCharsets.UTF_8);
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }
    }
}
