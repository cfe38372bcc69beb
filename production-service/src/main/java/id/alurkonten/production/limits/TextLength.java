package id.alurkonten.production.limits;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a text is, as the platforms count it: always in normal form C, never in Java's own units. */
final class TextLength {

    /** A link ends before the punctuation of the sentence that it stands in. */
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s]*[^\\s.,;:!?)\\]}'\"]", Pattern.CASE_INSENSITIVE);

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int VARIATION_SELECTOR_16 = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private TextLength() {}

    /** Unicode characters (code points). */
    static int characters(String text) {
        String normal = normal(text);
        return normal.codePointCount(0, normal.length());
    }

    /** Characters, but an emoji counts as many as it has bytes in UTF-8. */
    static int withEmojiAsUtf8Bytes(String text) {
        int length = 0;
        Matcher grapheme = GRAPHEME.matcher(normal(text));
        while (grapheme.find()) {
            String one = grapheme.group();
            length += isEmoji(one) ? one.getBytes(StandardCharsets.UTF_8).length : one.codePointCount(0, one.length());
        }
        return length;
    }

    /**
     * As X counts (its published text rules, version 3): a link the given weight, an emoji two however many characters
     * it is made of, characters up to U+10FF and common punctuation one, all others two.
     */
    static int weighted(String text, int urlWeight) {
        String normal = normal(text);
        Matcher url = URL.matcher(normal);
        int length = 0;
        int end = 0;
        while (url.find()) {
            length += weightedWithoutUrls(normal.substring(end, url.start())) + urlWeight;
            end = url.end();
        }
        return length + weightedWithoutUrls(normal.substring(end));
    }

    private static int weightedWithoutUrls(String text) {
        int length = 0;
        Matcher grapheme = GRAPHEME.matcher(text);
        while (grapheme.find()) {
            String one = grapheme.group();
            length +=
                    isEmoji(one) ? 2 : one.codePoints().map(TextLength::weight).sum();
        }
        return length;
    }

    private static int weight(int codePoint) {
        return codePoint <= 0x10FF
                        || (codePoint >= 0x2000 && codePoint <= 0x200D)
                        || (codePoint >= 0x2010 && codePoint <= 0x201F)
                        || (codePoint >= 0x2032 && codePoint <= 0x2037)
                ? 1
                : 2;
    }

    /** Java 17 doesn't tell emoji: these are the blocks that have them, and what turns a plain sign into one. */
    private static boolean isEmoji(String grapheme) {
        return grapheme.codePoints()
                .anyMatch(c -> (c >= 0x1F000 && c <= 0x1FAFF)
                        || (c >= 0x2600 && c <= 0x27BF)
                        || (c >= 0x231A && c <= 0x23FF)
                        || (c >= 0x2B1B && c <= 0x2B55)
                        || c == VARIATION_SELECTOR_16
                        || c == KEYCAP);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
