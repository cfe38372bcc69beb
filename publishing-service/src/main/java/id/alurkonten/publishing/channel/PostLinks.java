package id.alurkonten.publishing.channel;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post's link looks like on each platform, as its page and its app give it to copy. A link that only leads to an
 * account, or to something else of the platform, shows no post.
 *
 * <p>Where a link says whose post it is, that part is the group {@code account}.
 */
public enum PostLinks {
    INSTAGRAM(
            Channel.INSTAGRAM,
            "https://www.instagram.com/p/…",
            "instagram\\.com/(?:(?<account>[\\w.]+)/)?(?:p|reel|reels|tv)/[\\w-]+",
            "instagram\\.com/stories/(?<account>[\\w.]+)/\\d+"),
    FACEBOOK(
            Channel.FACEBOOK,
            "https://www.facebook.com/{account}/posts/…",
            "facebook\\.com/(?!groups/|media/)(?<account>[\\w.-]+)/(?:posts|videos|photos|reels|activity)/.+",
            "facebook\\.com/(?:reel|share|stories|videos|photos|groups/[\\w.-]+/(?:posts|permalink))/.+",
            "facebook\\.com/(?:watch|photo|photo\\.php|video\\.php|permalink\\.php|story\\.php|media/set)/?\\?.+",
            "facebook\\.com/\\d+(?:_\\d+)?",
            "fb\\.watch/[\\w-]+"),
    THREADS(
            Channel.THREADS,
            "https://www.threads.com/@{account}/post/…",
            "threads\\.(?:net|com)/@(?<account>[\\w.]+)/post/[\\w-]+",
            "threads\\.(?:net|com)/t/[\\w-]+"),
    YOUTUBE(
            Channel.YOUTUBE,
            "https://www.youtube.com/watch?v=…",
            "youtube\\.com/watch/?\\?(?:.*&)?v=[\\w-]+.*",
            "youtube\\.com/(?:shorts|live|post)/[\\w-]+",
            "youtu\\.be/[\\w-]+"),
    TIKTOK(
            Channel.TIKTOK,
            "https://www.tiktok.com/@{account}/video/…",
            "tiktok\\.com/@(?<account>[\\w.-]+)/(?:video|photo)/\\d+",
            "(?:(?:vm|vt)\\.tiktok\\.com|tiktok\\.com/t)/\\w+"),
    X(
            Channel.X,
            "https://x.com/{account}/status/…",
            "(?:x|twitter)\\.com/i/(?:web/)?status/\\d+",
            "(?:x|twitter)\\.com/(?<account>\\w+)/status/\\d+(?:/(?:photo|video)/\\d+)?");

    private static final String ACCOUNT = "account";
    /** One page of the platform shown for another device. */
    private static final Pattern SAME_PLACE = Pattern.compile("^(?:www|web|m|mobile)\\.");
    /** A name as platforms have them; what an admin wrote for people to read ("Kanal kami") is none. */
    private static final Pattern HANDLE = Pattern.compile("@?([\\w.-]+)");

    private static final Pattern PROFILE = Pattern.compile("https?://[^/]+/@?([\\w.-]+)/?(?:\\?.*)?");

    private final Channel channel;
    private final String example;
    private final List<Pattern> shapes;

    PostLinks(Channel channel, String example, String... shapes) {
        this.channel = channel;
        this.example = example;
        this.shapes = Arrays.stream(shapes).map(Pattern::compile).toList();
    }

    /** Those of that channel. */
    public static PostLinks of(Channel channel) {
        return Arrays.stream(values())
                .filter(links -> links.channel == channel)
                .findFirst()
                .orElseThrow();
    }

    /** A link as it is expected, on that account if it is known by its name. */
    public String example(Optional<String> account) {
        return example.replace("{account}", account.flatMap(PostLinks::handle).orElse("…"));
    }

    /** Whether it is a link of a post on this platform. */
    public boolean matches(URI link) {
        return match(link).isPresent();
    }

    /**
     * Whose post it is, if the link says so and that isn't the account. Numbers and names of one account are not told
     * from those of two, nor is what people call it: then nothing is said.
     */
    public Optional<String> anothersThan(Optional<String> account, URI link) {
        Optional<String> ours = account.flatMap(PostLinks::handle);
        return match(link).flatMap(PostLinks::account).filter(theirs -> ours.filter(
                        own -> isNumber(own) == isNumber(theirs) && !own.equalsIgnoreCase(theirs))
                .isPresent());
    }

    private Optional<Matcher> match(URI link) {
        boolean usualPort = link.getPort() == -1;
        if (link.getHost() == null || !usualPort) {
            return Optional.empty();
        }
        String host =
                SAME_PLACE.matcher(link.getHost().toLowerCase(Locale.ROOT)).replaceFirst("");
        String path = link.getRawPath().replaceFirst("/+$", "");
        List<String> seen = List.of(host + path, host + path + "?" + link.getRawQuery());
        return seen.stream()
                .flatMap(address -> shapes.stream().map(shape -> shape.matcher(address)))
                .filter(Matcher::matches)
                .findFirst();
    }

    private static Optional<String> account(Matcher match) {
        return match.pattern().pattern().contains("?<" + ACCOUNT + ">")
                ? Optional.ofNullable(match.group(ACCOUNT))
                : Optional.empty();
    }

    /** The name in what an admin wrote: {@code @name}, or the address of its page. */
    private static Optional<String> handle(String account) {
        Matcher handle = HANDLE.matcher(account);
        Matcher profile = PROFILE.matcher(account);
        return handle.matches()
                ? Optional.of(handle.group(1))
                : profile.matches() ? Optional.of(profile.group(1)) : Optional.empty();
    }

    private static boolean isNumber(String account) {
        return account.chars().allMatch(Character::isDigit);
    }
}
