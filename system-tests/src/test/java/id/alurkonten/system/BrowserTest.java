package id.alurkonten.system;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Says in every run what it leaves out. */
class BrowserTest {

    @Test
    @Disabled("needs a Chromium: ./mvnw -pl system-tests verify -Pbrowser")
    void the_desk_in_a_real_browser() {}
}
