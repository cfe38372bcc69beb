package id.alurkonten.desk.page;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in the agency's zone: {@code {clock:at(x)}}. */
@TemplateExtension(namespace = "clock")
public final class Times {
    static final String NOW = "now";
    static final String ZONE = "zone";

    private Times() {}

    /** {@code Sen, 23 Nov 14.30}, with the year if it is another. */
    public static String at(
            Instant time,
            @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale,
            @TemplateAttribute(ZONE) Object zone,
            @TemplateAttribute(NOW) Object now) {
        if (time == null) {
            return "";
        }
        ZonedDateTime there = time.atZone((ZoneId) zone);
        boolean thisYear =
                there.getYear() == ((Instant) now).atZone((ZoneId) zone).getYear();
        String clock = isIndonesian(locale) ? "HH.mm" : "HH:mm";
        return DateTimeFormatter.ofPattern((thisYear ? "EEE, d MMM " : "EEE, d MMM yyyy ") + clock, (Locale) locale)
                .format(there);
    }

    /** {@code 23 November 2026}. */
    public static String day(LocalDate day, @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM yyyy", (Locale) locale).format(day);
    }

    /** {@code 1 Des}: where a month begins in a calendar. */
    public static String month(LocalDate day, @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale) {
        return DateTimeFormatter.ofPattern("d MMM", (Locale) locale).format(day);
    }

    /** {@code Des 2026}. */
    public static String monthAndYear(
            LocalDate day, @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale) {
        return DateTimeFormatter.ofPattern("MMM yyyy", (Locale) locale).format(day);
    }

    /** For {@code datetime=""}. */
    public static String machine(Instant time) {
        return time == null ? "" : time.toString();
    }

    /** How long until then, or since: {@code 3 jam 20 menit}; of the clock, not of working time. */
    public static String until(
            Instant time,
            @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale,
            @TemplateAttribute(NOW) Object now) {
        return span(Duration.between((Instant) now, time).abs().toSeconds(), locale);
    }

    /** Whether it is over. */
    public static boolean isPast(Instant time, @TemplateAttribute(NOW) Object now) {
        return time.isBefore((Instant) now);
    }

    /** {@code 2 hari 4 jam}, {@code 3 jam 20 menit}, {@code 45 menit}, {@code 12 detik}: the two largest units. */
    public static String span(long seconds, @TemplateAttribute(MessageBundles.ATTRIBUTE_LOCALE) Object locale) {
        boolean indonesian = isIndonesian(locale);
        long days = seconds / 86_400;
        long hours = seconds % 86_400 / 3_600;
        long minutes = seconds % 3_600 / 60;
        if (days > 0) {
            return joined(days, indonesian ? "hari" : "d", hours, indonesian ? "jam" : "h");
        }
        if (hours > 0) {
            return joined(hours, indonesian ? "jam" : "h", minutes, indonesian ? "menit" : "min");
        }
        return minutes > 0
                ? minutes + " " + (indonesian ? "menit" : "min")
                : seconds + " " + (indonesian ? "detik" : "s");
    }

    private static String joined(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    private static boolean isIndonesian(Object locale) {
        return ((Locale) locale).getLanguage().equals(Language.INDONESIAN.getLanguage());
    }
}
