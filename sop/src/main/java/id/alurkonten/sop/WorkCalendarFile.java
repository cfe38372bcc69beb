package id.alurkonten.sop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The YAML form of a {@link WorkCalendar}, and all that can be wrong with it. */
record WorkCalendarFile(
        ZoneId zone,
        List<Schedule> schedules,
        Map<Integer, List<MonthAndDay>> publicHolidays,
        Map<Integer, List<MonthAndDay>> jointLeave) {

    /** A century of schedules and holidays has a tenth of it. */
    private static final int MAX_BYTES = 1 << 20;

    record Schedule(String name, LocalDate from, LocalDate to, Map<DayOfWeek, List<Hours>> days) {}

    /** {@code ["07:30", "12:00"]} */
    record Hours(WorkInterval interval) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Hours of(List<String> startAndEnd) {
            if (startAndEnd.size() != 2) {
                throw new IllegalArgumentException("hours are a start and an end, such as [\"07:30\", \"12:00\"]");
            }
            int start = second(startAndEnd.get(0));
            int end = second(startAndEnd.get(1));
            if (start >= end) {
                throw new IllegalArgumentException("hours end after they start, unlike " + startAndEnd);
            }
            return new Hours(new WorkInterval(start, end));
        }

        private static int second(String time) {
            return "24:00".equals(time)
                    ? WorkInterval.SECONDS_OF_DAY
                    : LocalTime.parse(time).toSecondOfDay();
        }
    }

    /** {@code 08-17} */
    record MonthAndDay(int month, int day) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static MonthAndDay of(String text) {
            if (!text.matches("\\d\\d-\\d\\d")) {
                throw new IllegalArgumentException("a date of the year is month-day, such as 08-17, unlike " + text);
            }
            return new MonthAndDay(Integer.parseInt(text, 0, 2, 10), Integer.parseInt(text, 3, 5, 10));
        }
    }

    static WorkCalendar read(InputStream yaml) throws IOException {
        byte[] bytes = yaml.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new CalendarFormatException("file", "file.too-large", MAX_BYTES);
        }
        try {
            WorkCalendarFile file = Json.YAML.readValue(bytes, WorkCalendarFile.class);
            if (file == null) {
                throw new CalendarFormatException("file", "calendar.missing");
            }
            return file.toCalendar();
        } catch (JsonProcessingException e) {
            throw new CalendarFormatException(whereOf(e), problemOf(e), e);
        }
    }

    private static Wording whereOf(JsonProcessingException e) {
        StringBuilder path = new StringBuilder();
        if (e instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
            }
        }
        if (e instanceof UnrecognizedPropertyException || e.getLocation() == null) {
            // found after its whole block was read: the line would be that of the block's end
            return new Wording(path.substring(1), path.substring(1));
        }
        int line = e.getLocation().getLineNr();
        return Wording.of("calendar.line", line, path.isEmpty() ? "?" : path.substring(1));
    }

    private static Wording problemOf(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return Wording.of("calendar.unknown");
        }
        // our own words, where the mapper has wrapped them in its own
        boolean ours = e.getCause() instanceof IllegalArgumentException || e.getCause() instanceof DateTimeException;
        String problem = ours ? e.getCause().getMessage() : Json.problemOf(e);
        return new Wording(problem, problem);
    }

    private WorkCalendar toCalendar() {
        if (zone == null) {
            throw new CalendarFormatException("zone", "calendar.missing");
        }
        Set<LocalDate> daysOff = new HashSet<>();
        addDates("publicHolidays", publicHolidays, daysOff);
        addDates("jointLeave", jointLeave, daysOff);
        return new WorkCalendar(zone, toSchedules(), daysOff);
    }

    private List<WorkSchedule> toSchedules() {
        if (schedules == null || schedules.isEmpty()) {
            throw new CalendarFormatException("schedules", "calendar.missing");
        }
        List<WorkSchedule> read = new ArrayList<>();
        for (int i = 0; i < schedules.size(); i++) {
            String where = "schedules[" + i + "]";
            WorkSchedule schedule = toSchedule(where, schedules.get(i));
            for (WorkSchedule other : read) {
                if (schedule.clashesWith(other)) {
                    throw new CalendarFormatException(
                            where, "calendar.clash", "schedules[" + read.indexOf(other) + "]");
                }
            }
            read.add(schedule);
        }
        read.sort(Comparator.comparing(WorkSchedule::isOverride)
                .thenComparing(WorkSchedule::from)
                .reversed());
        return read;
    }

    private static WorkSchedule toSchedule(String where, Schedule schedule) {
        if (schedule == null || schedule.from() == null) {
            throw new CalendarFormatException(where + ".from", "calendar.missing");
        }
        if (schedule.to() != null && schedule.to().isBefore(schedule.from())) {
            throw new CalendarFormatException(where + ".to", "calendar.ends-before-start");
        }
        if (schedule.days() == null || schedule.days().isEmpty()) {
            throw new CalendarFormatException(where + ".days", "calendar.missing");
        }
        Map<DayOfWeek, List<WorkInterval>> days = new EnumMap<>(DayOfWeek.class);
        schedule.days().forEach((day, hours) -> days.put(day, toIntervals(where + ".days." + day, hours)));
        return new WorkSchedule(schedule.from(), schedule.to(), days);
    }

    private static List<WorkInterval> toIntervals(String where, List<Hours> hours) {
        if (hours == null || hours.contains(null)) {
            throw new CalendarFormatException(where, "calendar.no-hours");
        }
        List<WorkInterval> intervals = hours.stream().map(Hours::interval).toList();
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).startSecond() < intervals.get(i - 1).endSecond()) {
                throw new CalendarFormatException(where, "calendar.overlap");
            }
        }
        return intervals;
    }

    private static void addDates(String where, Map<Integer, List<MonthAndDay>> years, Set<LocalDate> dates) {
        if (years == null) {
            return;
        }
        years.forEach((year, days) -> {
            if (days == null || days.contains(null)) {
                throw new CalendarFormatException(where + "." + year, "calendar.missing");
            }
            for (MonthAndDay day : days) {
                try {
                    dates.add(LocalDate.of(year, day.month(), day.day()));
                } catch (DateTimeException e) {
                    throw new CalendarFormatException(
                            where + "." + year, new Wording(e.getMessage(), e.getMessage()), e);
                }
            }
        });
    }
}
