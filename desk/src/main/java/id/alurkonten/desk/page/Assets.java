package id.alurkonten.desk.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;

/** The files that every page is dressed in. */
@ApplicationScoped
public class Assets {
    private static final List<String> FILES = List.of(
            "desk.css",
            "desk.js",
            "draft.js",
            "live.js",
            "upload.js",
            "production.js",
            "approval.js",
            "plan.js",
            "copy.js");

    private static final String HTMX = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    private final String version;
    private final String htmx;

    Assets() {
        CRC32 sum = new CRC32();
        for (String file : FILES) {
            try (InputStream content = resource("META-INF/resources/static/" + file)) {
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        version = Long.toHexString(sum.getValue());
        htmx = "/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js";
    }

    private static String htmxVersion() {
        Properties told = new Properties();
        try (InputStream content = resource(HTMX)) {
            told.load(content);
            return told.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    }

    /** Where the webjar has it; its version is in the address. */
    public String htmx() {
        return htmx;
    }

    public String version() {
        return version;
    }
}
