package id.alurkonten.kit.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What forms look like when they are printed: {@code alurkonten.paper.*}. */
@ConfigMapping(prefix = "alurkonten.paper")
public interface PaperConfig {

    /** {@code alurkonten.paper.letterhead}: the head of each form (kop surat). */
    Letterhead letterhead();

    /**
     * {@code alurkonten.paper.address}: where the pages are that a form's QR code leads to. The default is good for one
     * machine alone.
     */
    @WithDefault("http://localhost:8080")
    URI address();

    /**
     * {@code alurkonten.paper.fonts}: TrueType files, asked in order for signs that the built-in font has not. That one
     * has Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic; for Sundanese, Javanese or Chinese name a file
     * such as NotoSansSundanese-Regular.ttf. A file that isn't there stops the start.
     */
    Optional<List<Path>> fonts();

    /** The head of each form. */
    interface Letterhead {

        /** {@code alurkonten.paper.letterhead.authority}: the line above the agency's name; none if unset. */
        Optional<String> authority();

        /** {@code alurkonten.paper.letterhead.agency}: the agency's name; the procedure's agency if unset. */
        Optional<String> agency();

        /** {@code alurkonten.paper.letterhead.contact}: address, telephone, site, in one line; none if unset. */
        Optional<String> contact();

        /** {@code alurkonten.paper.letterhead.logo}: a PNG or JPEG file; none if unset. Unreadable, it stops the start. */
        Optional<Path> logo();
    }
}
