package id.alurkonten.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium, the one that the machine has ({@code -Dchromium=…}); nothing is downloaded. */
final class Chromium implements AutoCloseable {
    static final int PHONE = 360;
    static final int DESKTOP = 1440;

    private static final int PHONE_HEIGHT = 740;
    private static final int DESKTOP_HEIGHT = 900;
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        // Builds run as root in containers, where there is no sandbox to be had.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb")));
        return new Chromium(playwright, browser);
    }

    /** A browser of somebody's own, with no cookies yet. */
    BrowserContext context(int width) {
        return context(width, ColorScheme.LIGHT, true);
    }

    BrowserContext context(int width, ColorScheme scheme, boolean javaScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? PHONE_HEIGHT : DESKTOP_HEIGHT)
                .setHasTouch(width == PHONE)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale("id-ID"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
