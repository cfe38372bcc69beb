package id.alurkonten.publishing.platform;

import java.net.URI;

/**
 * Where the platforms are: {@code alurkonten.publishing.platforms.*}. The defaults stand in application.properties, since
 * the clients' own settings refer to them. Another address is for a stand-in.
 */
public interface PlatformsConfig {

    /** {@code …instagram.url}: the Graph API, with its version. */
    Site instagram();

    /** {@code …facebook.url}: the Graph API, with its version. */
    Site facebook();

    /** {@code …threads.url}: the Threads API, without its version: tokens have none. */
    Site threads();

    /** {@code …youtube.url} and {@code …youtube.token-url}: Google's APIs, and where Google gives tokens. */
    Google youtube();

    /** {@code …tiktok.url}: TikTok's API for developers. */
    Site tiktok();

    /** {@code …x.url}: the X API. */
    Site x();

    /** One platform. */
    interface Site {
        URI url();
    }

    /** Google has its tokens elsewhere. */
    interface Google extends Site {
        URI tokenUrl();
    }
}
