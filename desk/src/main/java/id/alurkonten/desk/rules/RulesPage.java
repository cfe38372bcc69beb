package id.alurkonten.desk.rules;

import static id.alurkonten.desk.client.Service.PLANNING;
import static id.alurkonten.desk.client.Service.PRODUCTION;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PlanningApi;
import id.alurkonten.desk.client.PlanningApi.Procedure;
import id.alurkonten.desk.client.PlanningApi.Sop;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.TypedTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What everything is measured by: standard times, working hours, days off, and what each platform takes. The services
 * have no way to change them but their configuration, so that the desk shows them and no more.
 */
@Path("/ketentuan")
public class RulesPage {

    @CheckedTemplate(basePath = "rules")
    static class Templates {
        static native TemplateInstance rules(Part<Rules> rules, Part<TextLimits> limits, LocalDate day);
    }

    /** @param unknownYears whose days off are missing */
    public record Rules(Procedure procedure, WorkCalendar calendar, List<String> unknownYears) {}

    private final Services services;
    private final PlanningApi planning;
    private final ProductionApi production;
    private final ObjectMapper json;
    private final TypedTime times;
    private final Clock clock;

    RulesPage(
            Services services,
            @RestClient PlanningApi planning,
            @RestClient ProductionApi production,
            ObjectMapper json,
            TypedTime times,
            Clock clock) {
        this.services = services;
        this.planning = planning;
        this.production = production;
        this.json = json;
        this.times = times;
        this.clock = clock;
    }

    /** @param typed the day whose limits are shown: they hold by the day on which a content is to appear */
    @GET
    public TemplateInstance look(@QueryParam("pada") String typed) {
        LocalDate day = day(typed);
        return Templates.rules(
                services.ask(PLANNING, () -> rules(planning.sop())),
                services.ask(
                        PRODUCTION,
                        () -> production.limits(
                                day.atTime(12, 0).atZone(times.zone()).toInstant())),
                day);
    }

    private Rules rules(Sop sop) {
        WorkCalendar calendar = json.convertValue(sop.calendar(), WorkCalendar.class);
        return new Rules(sop.procedure(), calendar, calendar.unknownYears(today()));
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed == null ? "" : typed);
        } catch (DateTimeException none) {
            return today();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(times.zone()));
    }
}
