package id.alurkonten.local;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code ./start} was asked for. */
record StartOptions(boolean help, boolean fresh, boolean demo, Set<Service> services) {

    static final String HELP = """
            ./start            start PostgreSQL, Kafka, Keycloak and the four services; Ctrl-C stops all of it
            ./start demo       start them, walk one item through the nine steps, stop, and say how it went
            ./start --fresh    begin anew: forget what earlier runs kept under .local/
            ./start --without planning
                               leave a service out, to run it yourself (./mvnw quarkus:dev -pl planning-service);
                               may be given more than once
            ./start --help     this text

            Ports, each on 127.0.0.1 and each overridden by the environment:
              ALURKONTEN_PLANNING_PORT    8081    ALURKONTEN_KEYCLOAK_PORT    8180
              ALURKONTEN_PRODUCTION_PORT  8082    ALURKONTEN_POSTGRES_PORT   15432
              ALURKONTEN_APPROVAL_PORT    8083    ALURKONTEN_KAFKA_PORT      19092
              ALURKONTEN_PUBLISHING_PORT  8084

            Everything is kept in .local/ (ALURKONTEN_LOCAL names another folder); logs are in .local/logs/.""";

    /** @throws StartupFailure if there is a word that means nothing here */
    static StartOptions parse(List<String> words) {
        boolean help = false;
        boolean fresh = false;
        boolean demo = false;
        Set<Service> services = EnumSet.allOf(Service.class);
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "-h", "--help" -> help = true;
                case "--fresh" -> fresh = true;
                case "demo" -> demo = true;
                case "--without" -> services.remove(service(rest.hasNext() ? rest.next() : ""));
                default -> throw new StartupFailure("Unknown: " + word + " (./start --help says what there is)");
            }
        }
        return new StartOptions(help, fresh, demo, services);
    }

    private static Service service(String name) {
        try {
            return Service.valueOf(name.toUpperCase(Locale.ROOT).replace("-SERVICE", ""));
        } catch (IllegalArgumentException e) {
            throw new StartupFailure("--without needs one of planning, production, approval, publishing", e);
        }
    }
}
