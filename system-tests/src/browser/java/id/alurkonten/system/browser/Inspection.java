package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What is asked of every page: axe finds nothing, nothing sticks out to the side, it is light and readable. */
final class Inspection {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final String AXE = axe();

    private static final String FINDINGS =
            """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
              .violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))""";

    private static final String STICKS_OUT =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + '.' + e.className).slice(0, 5)""";

    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll('body *')].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
              .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 40))""";

    /** Words of the API, where people read. What a dead letter holds is shown as it came. */
    private static final String NOT_SPOKEN =
            """
            () => [...document.body.innerText.matchAll(/\\b[A-Z]+_[A-Z_]+\\b|NOT_FOUND|\\{[a-z_:.]+\\}/g)].map(m => m[0])""";

    private static final String NOT_SHOWN =
            "() => [...document.images].filter(image => image.naturalWidth === 0).map(image => image.src)";

    /** Bytes as they travelled: the page itself and everything it asked for but pictures and videos. */
    private static final String WEIGHT =
            """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter(e => !e.name.includes('/media/')).reduce((sum, e) => sum + e.encodedBodySize, 0)""";

    private static final int HEAVIEST = 150_000;

    private Inspection() {}

    /** @param name of the screenshot: page, role, width */
    static void of(Page page, String name) {
        page.evaluate("() => [...document.images].forEach(image => image.loading = 'eager')");
        Officer.await(page, "() => [...document.images].every(image => image.complete)", null);
        screenshot(page, name);
        assertThat(strings(page.evaluate(NOT_SHOWN))).as("pictures of " + name).isEmpty();
        int weight = ((Number) page.evaluate(WEIGHT)).intValue();
        record(name, weight);
        assertThat(weight).as("bytes of " + name).isPositive().isLessThan(HEAVIEST);
        page.evaluate(AXE);
        assertThat(strings(page.evaluate(FINDINGS))).as("axe on " + name).isEmpty();
        assertThat(strings(page.evaluate(STICKS_OUT))).as("sticks out on " + name).isEmpty();
        assertThat(strings(page.evaluate(TOO_SMALL))).as("too small on " + name).isEmpty();
        assertThat(strings(page.evaluate(NOT_SPOKEN))).as("not spoken on " + name).isEmpty();
    }

    private static void record(String name, int weight) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.writeString(
                    SCREENSHOTS.resolve("weights.csv"),
                    name + "," + weight + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (InputStream script = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
