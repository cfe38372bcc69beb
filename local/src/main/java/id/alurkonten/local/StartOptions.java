package id.alurkonten.local;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code ./start} was asked for; the script itself answers {@code --help}. */
record StartOptions(boolean fresh, boolean demo, boolean desk, boolean platforms, Set<Service> services) {

    /** @throws StartupFailure if there is a word that means nothing here */
    static StartOptions parse(List<String> words) {
        boolean fresh = false;
        boolean demo = false;
        boolean platforms = false;
        boolean desk = true;
        Set<Service> services = EnumSet.allOf(Service.class);
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--fresh" -> fresh = true;
                case "demo" -> demo = true;
                case "--with-platforms" -> platforms = true;
                case "--without" -> {
                    String left = rest.hasNext() ? rest.next() : "";
                    if (left.equals(LocalDesk.MODULE)) {
                        desk = false;
                    } else {
                        services.remove(service(left));
                    }
                }
                default -> throw new StartupFailure("Unknown: " + word + " (./start --help says what there is)");
            }
        }
        // The demo speaks with the services alone.
        return new StartOptions(fresh, demo, desk && !demo, platforms, services);
    }

    private static Service service(String name) {
        try {
            return Service.valueOf(name.toUpperCase(Locale.ROOT).replace("-SERVICE", ""));
        } catch (IllegalArgumentException e) {
            throw new StartupFailure("--without needs one of desk, planning, production, approval, publishing", e);
        }
    }
}
