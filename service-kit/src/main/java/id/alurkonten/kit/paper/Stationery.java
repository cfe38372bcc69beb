package id.alurkonten.kit.paper;

import id.alurkonten.kit.problem.Messages;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What every form is written on and with, as its template asks for it by the name {@code paper}: the letterhead, texts
 * in the reader's language, times as the agency's clocks show them.
 *
 * @param authority above the agency's name; empty if there is none
 * @param contact address and the like; empty if there is none
 * @param logo a {@code data:} address; empty if there is none
 * @param fontFamilies as CSS names them, in the order in which they are asked for a sign
 * @param address where the pages are that QR codes lead to
 */
public record Stationery(
        Locale locale,
        ZoneId zone,
        String authority,
        String agency,
        String contact,
        String logo,
        String fontFamilies,
        URI address,
        Instant printedAt) {

    /** The text behind that key, as a service's {@link Messages} have it. */
    public String text(String key) {
        return Messages.ofKit().text(locale, key);
    }

    /** The text behind that key, with its blanks filled in. */
    public String text(String key, Object first) {
        return Messages.ofKit().text(locale, key, first);
    }

    /** The text behind that key, with its blanks filled in. */
    public String text(String key, Object first, Object second) {
        return Messages.ofKit().text(locale, key, first, second);
    }

    /** 16 Desember 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** 16 Des 2026, and the time in the line below; an em dash if there is none. */
    public String moment(Instant at) {
        return at == null
                ? "—"
                : DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale).format(at.atZone(zone));
    }

    /** 1:05:00 as hours, minutes and seconds; an em dash if there is none. */
    public String duration(Long seconds) {
        if (seconds == null) {
            return "—";
        }
        Duration time = Duration.ofSeconds(seconds);
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** What people call a value: the text behind that key and the value's name. */
    public String label(String key, Object value) {
        return text(key + "." + value);
    }

    /** The address of a thing's page. */
    public String link(String path, Object thing) {
        return address.toString().replaceAll("/+$", "") + path + thing;
    }

    /** A QR code that leads to a thing's page, as a {@code data:} address. */
    public String code(String path, Object thing) {
        return QrCode.dataUri(link(path, thing));
    }
}
