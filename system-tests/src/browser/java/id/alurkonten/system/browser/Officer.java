package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Somebody before their own browser, signed in at Keycloak as people do it. */
final class Officer implements AutoCloseable {
    /** A content that is due in two minutes is waited for too. */
    private static final Duration HAND_OVER = Duration.ofMinutes(5);

    /** For what is there at once when nothing else is going on. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final BrowserContext context;
    private final Page page;
    private final String desk;
    private final String userName;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Officer(BrowserContext context, String desk, String userName) {
        this.context = context;
        this.page = context.newPage();
        this.desk = desk;
        this.userName = userName;
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            // A page that answers 4xx on purpose is told of in the console too.
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    static Officer signIn(BrowserContext context, String desk, String userName) {
        Officer officer = new Officer(context, desk, userName);
        officer.page.navigate(desk + "/");
        officer.fillIn(userName);
        return officer;
    }

    /** Keycloak's form, wherever it came from. */
    void fillIn(String userName) {
        page.fill("#username", userName);
        page.fill("#password", userName);
        page.click("[type=submit]");
        page.waitForURL(url -> url.startsWith(desk));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to an address of the desk. */
    Response open(String address) {
        return page.navigate(desk + address);
    }

    /** Goes there again and again, as people do, until what they wait for has come. */
    void openUntil(String address, String selector) {
        Awaitility.await(selector + " on " + address).pollInSameThread().atMost(HAND_OVER).until(() -> {
            open(address);
            return page.isVisible(selector);
        });
    }

    /** Waits until that is so. The policy of the pages leaves out what {@code page.waitForFunction} would do. */
    static void await(Page page, String script, Object argument) {
        Awaitility.await(script).pollInSameThread().ignoreExceptions().atMost(PATIENCE).until(() -> (Boolean)
                page.evaluate(script, argument));
    }

    /** What is on the page for people to read. */
    String text() {
        return page.innerText("body");
    }

    /** Nothing went wrong in the browser: no error of a script, nothing that the policy refused, no dialog. */
    Officer hadNoTrouble() {
        assertThat(complaints).isEmpty();
        return this;
    }

    /** What they saw last stays as a picture: if something went wrong, it is to be seen there. */
    @Override
    public void close() {
        Inspection.screenshot(page, "last-" + userName);
        context.close();
    }
}
