package id.alurkonten.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import id.alurkonten.local.LocalDesk;
import id.alurkonten.system.Installation;

/** The desk of an installation, and the browsers before it. One for each class of journeys. */
final class Desks implements AutoCloseable {
    private static LocalDesk shared;

    private final Installation installation;
    private final Chromium chromium;
    private final LocalDesk desk;

    private Desks(Installation installation, Chromium chromium, LocalDesk desk) {
        this.installation = installation;
        this.chromium = chromium;
        this.desk = desk;
    }

    static synchronized Desks of(Installation installation) {
        if (shared == null) {
            shared = installation.stack().startDesk();
        }
        return new Desks(installation, Chromium.start(), shared);
    }

    String address() {
        return desk.baseUrl();
    }

    Installation installation() {
        return installation;
    }

    /** At a desktop. */
    Officer officer(String userName) {
        return officer(userName, Chromium.DESKTOP);
    }

    Officer officer(String userName, int width) {
        return Officer.signIn(chromium.context(width), desk.baseUrl(), userName);
    }

    Officer officer(String userName, int width, ColorScheme scheme) {
        return Officer.signIn(chromium.context(width, scheme, true), desk.baseUrl(), userName);
    }

    Officer withoutJavaScript(String userName) {
        return Officer.signIn(
                chromium.context(Chromium.DESKTOP, ColorScheme.LIGHT, false), desk.baseUrl(), userName);
    }

    BrowserContext nobody() {
        return chromium.context(Chromium.DESKTOP);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
