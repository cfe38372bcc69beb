package id.alurkonten.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports: nothing here listens on any other address. */
public final class Ports {
    public static final String LOOPBACK = "127.0.0.1";

    // Below what the systems give to outgoing connections (Linux from 32768, macOS from 49152): between choosing a port
    // and
    // listening on it seconds go by, and a connection might be given it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** The wanted port, or if 0 is wanted one that is free at this moment and wasn't given before in this JVM. */
    public static int orFree(int wanted) {
        if (wanted != 0) {
            return wanted;
        }
        while (GIVEN.size() < HIGHEST - LOWEST) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new StartupFailure("No free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server could listen there now. Connections of a former server that still linger don't matter. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a server listens there. Unlike {@link #isFree} it never stands in the way of one that is about to. */
    static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
