package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody before their own browser, signed in at Keycloak as people do it. */
final class Officer implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final String desk;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Officer(BrowserContext context, String desk) {
        this.context = context;
        this.page = context.newPage();
        this.desk = desk;
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
        Officer officer = new Officer(context, desk);
        officer.page.navigate(desk + "/");
        officer.page.fill("#username", userName);
        officer.page.fill("#password", userName);
        officer.page.click("[type=submit]");
        officer.page.waitForURL(url -> url.startsWith(desk));
        return officer;
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

    /** What is on the page for people to read. */
    String text() {
        return page.innerText("body");
    }

    /** Nothing went wrong in the browser: no error of a script, nothing that the policy refused, no dialog. */
    Officer hadNoTrouble() {
        assertThat(complaints).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
