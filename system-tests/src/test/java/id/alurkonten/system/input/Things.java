package id.alurkonten.system.input;

import id.alurkonten.local.Service;
import id.alurkonten.local.demo.Forms;
import id.alurkonten.local.demo.Person;
import id.alurkonten.system.Installation;
import id.alurkonten.system.Pictures;
import id.alurkonten.system.Walk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something of each kind that is there, so that bad input isn't refused for the sake of the address alone. */
final class Things {
    private final Installation installation;
    private final Walk drafted;
    private final Walk inProduction;
    private final Walk underReview;
    private final Walk archived;
    private final String delegation;
    private final String picture;
    private final String upload;

    private Things(Installation installation) {
        this.installation = installation;
        drafted = Walk.ofNextWeek(installation, "INSTAGRAM").drafted();
        inProduction = Walk.ofNextWeek(installation, "INSTAGRAM")
                .submitted()
                .assigned()
                .started();
        underReview = Walk.ofNextWeek(installation, "INSTAGRAM").produced();
        archived =
                Walk.ofNextWeek(installation, "INSTAGRAM").produced().approved().archived();
        underReview.awaitTurnOf(installation.koordinator());
        LocalDate nextYear = LocalDate.now(Walk.ZONE).plusYears(1);
        delegation = installation
                .admin()
                .delegate(new Forms.Delegation("SEKRETARIS", "humas3", nextYear, nextYear, "SP-2/2026", "sekretaris"))
                .text("id");
        installation.topics().layDeadLetter("alurkonten.production", "planning");
        installation.topics().layDeadLetter("alurkonten.planning", "production");
        installation.topics().layDeadLetter("alurkonten.production", "approval");
        installation.topics().layDeadLetter("alurkonten.approval", "publishing");
        picture = installation.planner().uploadMedia(Service.PLANNING, "layar.png", Pictures.screenshot());
        upload = begun(installation.producer());
    }

    static Things in(Installation installation) {
        return new Things(installation);
    }

    /** A letter that lies among the dead ones of that service. */
    private String deadLetter(Service service) {
        return installation.admin().get(service, "dead-letters?size=1").text("items/0/id");
    }

    /** Begun by the likeliest of those who work with production. */
    private static String begun(Person humas) {
        String address = humas.with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", "1000")
                .post(Service.PRODUCTION, "media/uploads", null)
                .header("Location")
                .orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Those who work with a service, the likeliest first. */
    List<Person> people(Service service) {
        Person humas = service == Service.PRODUCTION ? installation.producer() : installation.planner();
        return service == Service.APPROVAL
                ? List.of(installation.koordinator(), installation.sekretaris(), installation.admin())
                : List.of(humas, installation.koordinator(), installation.admin());
    }

    /** For each parameter of the operation's path the name of something there. */
    Map<String, String> of(Operation operation) {
        Map<String, String> known = new HashMap<>(Map.of("sha256", picture, "channel", "INSTAGRAM"));
        switch (operation.service()) {
            case PLANNING -> {
                boolean research = operation.path().contains("/researches/");
                known.put("id", (research ? drafted.research() : drafted.plan()).toString());
                known.put("contentId", drafted.content().toString());
            }
            case PRODUCTION -> {
                known.put("planId", inProduction.plan().toString());
                known.put("contentId", inProduction.content().toString());
                known.put("uploadId", upload);
            }
            case APPROVAL -> {
                known.put("id", delegation);
                known.put("contentId", underReview.content().toString());
            }
            case PUBLISHING -> {
                known.put(
                        "id",
                        archived.awaitPublication("INSTAGRAM", "SCHEDULED")
                                .path("id")
                                .asText());
                known.put("contentId", archived.content().toString());
            }
        }
        if (operation.path().contains("/dead-letters/{id}")) {
            known.put("id", deadLetter(operation.service()));
        }
        return known;
    }
}
