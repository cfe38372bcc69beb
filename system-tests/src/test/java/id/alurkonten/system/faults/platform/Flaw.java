package id.alurkonten.system.faults.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.alurkonten.system.platforms.Channel;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What may be wrong with the credentials of an account, and what its check must tell the admin to do. */
enum Flaw {
    WRONG("hubungkan akun kembali"),
    EXPIRED("hubungkan akun kembali"),
    OTHER_ACCOUNT("hubungkan akun (yang benar|kembali)|sesuai dengan accountId"),
    MISSING_SCOPE("hubungkan akun kembali");

    private static final String ANOTHER = "another-";

    private final String advice;

    Flaw(String advice) {
        this.advice = advice;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether that tells the admin what to do. */
    boolean isMendedBy(String message) {
        return Pattern.compile(advice).matcher(message).find();
    }

    /** How the platform has the account. */
    ObjectNode account(Channel channel) {
        ObjectNode account = JsonNodeFactory.instance.objectNode();
        return switch (this) {
            case WRONG -> account;
            case EXPIRED -> account.put("expiresIn", -60).put("refreshToken", "another-refresh-token");
            case OTHER_ACCOUNT ->
                account.put("id", "9" + accountId(channel).substring(1))
                        .put("name", "orang-lain")
                        .put("accessToken", ANOTHER + channel.key())
                        .put("refreshToken", isRenewable(channel) ? ANOTHER + channel.key() + "-refresh" : "");
            case MISSING_SCOPE -> {
                scopes(channel).forEach(account.putArray("scopes")::add);
                yield account;
            }
        };
    }

    /** What the admin gives as the secret of that account: an access token, or a refresh token where there are such. */
    String secret(Channel channel) {
        String end = isRenewable(channel) ? "-refresh" : "";
        return switch (this) {
            case WRONG -> "not-a-token";
            case EXPIRED, MISSING_SCOPE -> "local-" + channel.key() + (isRenewable(channel) ? "-refresh" : "-token");
            case OTHER_ACCOUNT -> ANOTHER + channel.key() + end;
        };
    }

    static boolean isRenewable(Channel channel) {
        return switch (channel) {
            case INSTAGRAM, FACEBOOK, THREADS -> false;
            case YOUTUBE, TIKTOK, X -> true;
        };
    }

    static String accountId(Channel channel) {
        return switch (channel) {
            case INSTAGRAM -> "17841400000000001";
            case FACEBOOK -> "100000000000001";
            case THREADS -> "26000000000000001";
            case YOUTUBE -> "UClocalAlurKonten000000";
            case TIKTOK -> "local-tiktok-open-id";
            case X -> "1000000000000000001";
        };
    }

    /** All but the one that lets it publish. */
    private static List<String> scopes(Channel channel) {
        return switch (channel) {
            case INSTAGRAM -> List.of("instagram_business_basic");
            case FACEBOOK -> List.of("pages_read_engagement", "pages_show_list");
            case THREADS -> List.of("threads_basic");
            case YOUTUBE -> List.of("https://www.googleapis.com/auth/youtube.readonly");
            case TIKTOK -> List.of("user.info.basic", "video.list");
            case X -> List.of("tweet.read", "users.read", "offline.access");
        };
    }
}
