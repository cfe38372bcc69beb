package id.alurkonten.system.platforms;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The stub of the platforms as a program: {@code [port] [base of media]}, by default any free port, and media fetched from
 * where their address says. Prints its address and stays until SIGTERM.
 */
public final class Platforms {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Platforms() {}

    public static void main(String[] arguments) {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        PlatformServer server = PlatformServer.start(
                port, arguments.length > 1 ? Optional.of(URI.create(arguments[1])) : Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        for (Channel channel : Channel.values()) {
            OUT.println(channel + " " + server.url(channel));
        }
        OUT.println("control " + server.baseUrl() + "/_control");
    }
}
