package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What is asked of every page: axe finds nothing, nothing sticks out to the side, letters are large enough. */
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

    private Inspection() {}

    /** @param name of the screenshot: page, role, width */
    static void of(Page page, String name) {
        screenshot(page, name);
        page.evaluate(AXE);
        assertThat(strings(page.evaluate(FINDINGS))).as("axe on " + name).isEmpty();
        assertThat(strings(page.evaluate(STICKS_OUT))).as("sticks out on " + name).isEmpty();
        assertThat(strings(page.evaluate(TOO_SMALL))).as("too small on " + name).isEmpty();
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
