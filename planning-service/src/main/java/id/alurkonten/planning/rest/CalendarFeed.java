package id.alurkonten.planning.rest;

import id.alurkonten.kit.paper.PaperConfig;
import id.alurkonten.kit.problem.Messages;
import id.alurkonten.planning.content.ContentStatus;
import id.alurkonten.planning.content.ContentView;
import id.alurkonten.planning.plan.ItemDetails;
import id.alurkonten.sop.QualityStandard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The contents as calendars show them (RFC 5545): each at its time, with one identity for ever. */
@ApplicationScoped
class CalendarFeed {

    /** How long an entry is drawn; a publication is a moment. */
    private static final Duration DRAWN = Duration.ofMinutes(30);

    private final PaperConfig paper;
    private final QualityStandard standard;
    private final Clock clock;

    CalendarFeed(PaperConfig paper, QualityStandard standard, Clock clock) {
        this.paper = paper;
        this.standard = standard;
        this.clock = clock;
    }

    String of(List<ContentView> contents, Locale locale) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Alur Konten//Kalender//ID"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", Messages.ofKit().text(locale, "calendar.name")));
        calendar.add(new XProperty("X-WR-TIMEZONE", standard.calendar().zone().getId()));
        contents.forEach(content -> calendar.add(event(content, locale)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(ContentView content, Locale locale) {
        ItemDetails item = content.details();
        VEvent event = new VEvent(false);
        event.add(new Uid(content.contentId() + "@alurkonten"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(item.scheduledAt()));
        event.add(new net.fortuna.ical4j.model.property.Duration(DRAWN));
        event.add(new Summary(item.title()));
        event.add(new Description(description(content, locale)));
        event.add(new Categories(
                new TextList(item.channels().stream().map(Enum::name).toArray(String[]::new))));
        event.add(new Url(
                URI.create(paper.address().toString().replaceAll("/+$", "") + "/contents/" + content.contentId())));
        event.add(new Sequence((int) Math.min(content.version(), Integer.MAX_VALUE)));
        event.add(status(content.status()));
        return event;
    }

    private static String description(ContentView content, Locale locale) {
        Messages texts = Messages.ofKit();
        ItemDetails item = content.details();
        return texts.text(locale, "format." + item.format()) + ", "
                + item.channels().stream()
                        .map(channel -> texts.text(locale, "channel." + channel))
                        .collect(Collectors.joining(", "))
                + "\n" + texts.text(locale, "content.status." + content.status())
                + content.assignee().map(assignee -> " (" + assignee + ")").orElse("");
    }

    private static Property status(ContentStatus status) {
        return switch (status) {
            case CANCELLED, TAKEN_DOWN -> ImmutableStatus.VEVENT_CANCELLED;
            case APPROVED, ARCHIVED, PARTIALLY_PUBLISHED, PUBLISHED -> ImmutableStatus.VEVENT_CONFIRMED;
            case PLANNED, ASSIGNED, IN_PRODUCTION, UNDER_REVIEW, REVISION_REQUESTED, IN_REVISION ->
                ImmutableStatus.VEVENT_TENTATIVE;
        };
    }
}
