package id.alurkonten.system;

/** What a link of a post looks like on each platform, with a mark that tells it from every other. */
public final class PostLink {
    private PostLink() {}

    public static String on(String channel, String mark) {
        String post =
                switch (channel) {
                    case "INSTAGRAM" -> "https://www.instagram.com/p/CONTOH09/";
                    case "FACEBOOK" -> "https://www.facebook.com/dpmptspjabar/posts/09";
                    case "THREADS" -> "https://www.threads.com/@dpmptspjabar/post/CONTOH09";
                    case "YOUTUBE" -> "https://www.youtube.com/shorts/CONTOH09";
                    case "TIKTOK" -> "https://www.tiktok.com/@dpmptspjabar/video/9";
                    case "X" -> "https://x.com/dpmptspjabar/status/9";
                    default -> throw new IllegalArgumentException("No channel is called " + channel);
                };
        return post + "?ref=" + mark;
    }
}
