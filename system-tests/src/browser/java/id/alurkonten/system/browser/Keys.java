package id.alurkonten.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: goes on with Tab, and must see at every step where they are. */
final class Keys {
    private static final int FARTHEST = 250;

    /** What is wrong with where the focus is: nothing there, no ring around it, or all of it behind something else. */
    private static final String LOST =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const name = `${at.tagName} ${at.id || at.name || at.textContent.trim().slice(0, 30)}`;
              const style = getComputedStyle(at);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name} has no ring`;
              const box = at.getBoundingClientRect();
              const spots = [0.1, 0.5, 0.9].flatMap(x => [0.1, 0.5, 0.9].map(y => [box.left + x * box.width, box.top + y * box.height]));
              const seen = spots.some(([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (at.contains(hit) || hit.tagName === 'LABEL' && hit.control === at); });
              return seen ? '' : `${name} is hidden at ${Math.round(box.left)},${Math.round(box.top)}`;
            }""";

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Tab by tab to what is such. */
    Keys to(String selector) {
        awaitLook();
        for (int step = 0; step < FARTHEST; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(LOST)).as("focus on " + page.url()).isEqualTo("");
            if (isAt(selector)) {
                return this;
            }
        }
        throw new AssertionError("No Tab leads to %s on %s".formatted(selector, page.url()));
    }

    /** A heading is to be read before the style sheet has come; until then rings are the browser's own. */
    private void awaitLook() {
        page.waitForLoadState();
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    boolean isAt(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    /** Through the whole page, from its beginning; how many stops there were. */
    int through() {
        awaitLook();
        int stops = 0;
        while (stops < FARTHEST) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(LOST)).as("focus on " + page.url()).isEqualTo("");
            if (isAt("body")) {
                return stops;
            }
            stops++;
        }
        throw new AssertionError("The keyboard doesn't get out of " + page.url());
    }
}
