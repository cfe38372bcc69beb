package id.alurkonten.system.browser;

import java.util.List;
import java.util.stream.Stream;

/** Where there is something to see, and who looks at it: the entries of each role's menu, then what they lead to. */
final class Places {
    private static final String NO_CONTENT = "00000000-0000-7000-8000-000000000000";
    private static final String LETTER = "alurkonten.approval.dlq.planning-0-0";

    /** @param name in screenshots */
    record Place(String name, String userName, String address, int status) {
        Place(String name, String userName, String address) {
            this(name, userName, address, 200);
        }
    }

    private Places() {}

    static List<Place> of(Showcase agency) {
        return Stream.of(humas(agency), koordinator(agency), sekretaris(agency), administration(), empty())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that are looked at in the dark too. */
    static List<Place> main(Showcase agency) {
        return of(agency).stream()
                .filter(place -> List.of("humas2", "koordinator", "admin").contains(place.userName()))
                .toList();
    }

    /** Those where something can be written, each form by somebody who may send it. */
    static List<Place> withForms(Showcase agency) {
        return List.of(
                new Place("researches", "humas1", "/riset"),
                new Place("research-open", "humas1", "/riset/" + agency.openResearch()),
                new Place("plans", "humas1", "/rencana"),
                new Place("plan-draft", "humas1", "/rencana/" + agency.draft()),
                new Place("distribution", "koordinator", "/pembagian/" + agency.plan()),
                new Place("production-running", "humas2", "/produksi/" + agency.inProduction()),
                new Place("production-revision", "humas2", "/produksi/" + agency.sentBack()),
                new Place("approval", "koordinator", "/persetujuan/" + agency.atKoordinator()),
                new Place("approval-revised", "koordinator", "/persetujuan/" + agency.revised()),
                new Place("kit-to-upload", "humas3", "/unggahan/" + agency.toUpload()),
                new Place("delegations", "sekretaris", "/delegasi"),
                new Place("channels", "admin", "/kanal"),
                new Place("policy", "admin", "/kebijakan"));
    }

    private static List<Place> humas(Showcase agency) {
        return List.of(
                new Place("inbox", "humas1", "/"),
                new Place("inbox", "humas2", "/"),
                new Place("contents", "humas1", "/konten"),
                new Place("content-published", "humas1", "/konten/" + agency.published()),
                new Place("content-revised", "humas2", "/konten/" + agency.revised()),
                new Place("researches", "humas1", "/riset"),
                new Place("research-open", "humas1", "/riset/" + agency.openResearch()),
                new Place("research-done", "humas1", "/riset/" + agency.research()),
                new Place("plans", "humas1", "/rencana"),
                new Place("plan-draft", "humas1", "/rencana/" + agency.draft()),
                new Place("plan-distributed", "humas1", "/rencana/" + agency.plan()),
                new Place("production-running", "humas2", "/produksi/" + agency.inProduction()),
                new Place("production-revision", "humas2", "/produksi/" + agency.sentBack()),
                new Place("production-not-mine", "humas1", "/produksi/" + agency.inProduction()),
                new Place("approval-not-mine", "humas2", "/persetujuan/" + agency.atKoordinator()),
                new Place("kit-to-upload", "humas3", "/unggahan/" + agency.toUpload()),
                new Place("kit-uploaded", "humas3", "/unggahan/" + agency.uploaded()),
                new Place("archives", "humas1", "/arsip"),
                new Place("archive", "humas1", "/arsip/" + agency.published()));
    }

    private static List<Place> koordinator(Showcase agency) {
        return List.of(
                new Place("inbox", "koordinator", "/"),
                new Place("contents", "koordinator", "/konten"),
                new Place("content-in-review", "koordinator", "/konten/" + agency.atKoordinator()),
                new Place("plans", "koordinator", "/rencana"),
                new Place("distribution", "koordinator", "/pembagian/" + agency.plan()),
                new Place("approval", "koordinator", "/persetujuan/" + agency.atKoordinator()),
                new Place("approval-revised", "koordinator", "/persetujuan/" + agency.revised()),
                new Place("compliance", "koordinator", "/kepatuhan"),
                new Place("delegations", "koordinator", "/delegasi"));
    }

    private static List<Place> sekretaris(Showcase agency) {
        return List.of(
                new Place("inbox", "sekretaris", "/"),
                new Place("contents", "sekretaris", "/konten"),
                new Place("plans", "sekretaris", "/rencana"),
                new Place("approval", "sekretaris", "/persetujuan/" + agency.atSekretaris()),
                new Place("archives", "sekretaris", "/arsip"),
                new Place("compliance", "sekretaris", "/kepatuhan"),
                new Place("delegations", "sekretaris", "/delegasi"));
    }

    private static List<Place> administration() {
        List<Place> both = Stream.of("admin", "auditor")
                .flatMap(who -> Stream.of(
                        new Place("inbox", who, "/"),
                        new Place("contents", who, "/konten"),
                        new Place("archives", who, "/arsip"),
                        new Place("compliance", who, "/kepatuhan"),
                        new Place("channels", who, "/kanal"),
                        new Place("policy", who, "/kebijakan"),
                        new Place("rules", who, "/ketentuan"),
                        new Place("letters", who, "/tertahan"),
                        new Place("letter", who, "/tertahan/planning/" + LETTER),
                        new Place("delegations", who, "/delegasi")))
                .toList();
        List<Place> one = List.of(
                new Place("channel-checked", "admin", "/kanal?periksa=INSTAGRAM"),
                new Place("plans", "auditor", "/rencana"),
                new Place("researches", "auditor", "/riset"));
        return Stream.concat(both.stream(), one.stream()).toList();
    }

    /** Nothing is there, and the page says so. */
    private static List<Place> empty() {
        return List.of(
                new Place("contents-none", "humas1", "/konten?q=tidak-ada-yang-begini"),
                new Place("archives-none", "humas1", "/arsip?q=tidak-ada-yang-begini"),
                new Place("compliance-none", "koordinator", "/kepatuhan?dari=2020-01-01&sampai=2020-01-31"),
                new Place("not-found", "humas1", "/konten/" + NO_CONTENT, 404),
                new Place("nowhere", "humas1", "/tidak-ada", 404));
    }
}
