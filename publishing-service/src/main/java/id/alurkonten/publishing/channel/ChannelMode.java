package id.alurkonten.publishing.channel;

/** How content gets onto a channel. */
public enum ChannelMode {
    /** An officer uploads, then confirms with link and screenshot: what the procedure describes. */
    MANUAL,
    /** The system uploads through the platform's API. */
    API
}
