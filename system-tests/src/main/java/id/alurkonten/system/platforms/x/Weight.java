package id.alurkonten.system.platforms.x;

import java.util.regex.Pattern;

/**
 * X API, <em>Counting characters</em>: Latin and a few other letters weigh one, all others and emoji two, an address 23.
 *
 * <p>Assumed: an emoji of several code points weighs two for each of them, which is more than X counts: nothing that is
 * too long for X passes here.
 */
final class Weight {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final int OF_ADDRESS = 23;

    private Weight() {}

    static int of(String text) {
        int addresses = (int) ADDRESS.matcher(text).results().count();
        int letters = ADDRESS.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(Weight::of)
                .sum();
        return letters + addresses * OF_ADDRESS;
    }

    private static int of(int point) {
        boolean light = point <= 4351
                || point >= 8192 && point <= 8205
                || point >= 8208 && point <= 8223
                || point >= 8242 && point <= 8247;
        return light ? 1 : 2;
    }
}
