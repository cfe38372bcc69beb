package id.alurkonten.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asking whether a server is ready. */
final class Http {
    private static final int PATIENCE_MILLIS = 2_000;

    private Http() {}

    /** Whether a GET of the address is answered with 200 within two seconds. */
    static boolean answersOk(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
