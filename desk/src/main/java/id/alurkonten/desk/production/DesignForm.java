package id.alurkonten.desk.production;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.DesignMedia;
import id.alurkonten.desk.client.ProductionApi.DesignVersion;
import id.alurkonten.desk.client.ProductionApi.NewVersion;
import id.alurkonten.desk.client.ProductionApi.TaskDetail;
import id.alurkonten.desk.client.Variant;
import id.alurkonten.desk.page.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields in which a design is made, named as the service names them. */
final class DesignForm {
    private static final int FILES = 50;

    private DesignForm() {}

    static String media(int number, String field) {
        return "media[" + number + "]." + field;
    }

    static String variant(int number, String field) {
        return "variants[" + number + "]." + field;
    }

    /** As it was saved last; before that, what the plan proposes. */
    static Form of(TaskDetail task) {
        Map<String, String> values = new HashMap<>();
        task.latest().ifPresent(version -> {
            for (int i = 0; i < version.media().size(); i++) {
                DesignMedia file = version.media().get(i);
                values.put(media(i, "sha256"), file.sha256());
                values.put(media(i, "altText"), file.altText());
                values.put(media(i, "role"), file.role());
            }
        });
        for (int i = 0; i < task.channels().size(); i++) {
            Variant variant = proposed(task, task.channels().get(i));
            values.put(variant(i, "caption"), variant.caption());
            values.put(variant(i, "title"), variant.title());
            values.put(variant(i, "hashtags"), String.join(" ", variant.hashtags()));
        }
        return Form.with(values);
    }

    private static Variant proposed(TaskDetail task, Channel channel) {
        return task.latest().map(DesignVersion::variants).stream()
                .flatMap(List::stream)
                .filter(variant -> variant.channel() == channel)
                .findFirst()
                .orElseGet(() -> new Variant(
                        channel,
                        task.caption() == null ? "" : task.caption(),
                        null,
                        task.hashtags() == null ? List.of() : task.hashtags()));
    }

    static List<DesignMedia> files(Form form) {
        List<DesignMedia> files = new ArrayList<>();
        for (int i = 0; i < FILES && !form.value(media(i, "sha256")).isBlank(); i++) {
            files.add(new DesignMedia(
                    form.value(media(i, "sha256")), form.value(media(i, "altText")), form.value(media(i, "role"))));
        }
        return files;
    }

    static NewVersion version(Form form, List<Channel> channels) {
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            String title = form.value(variant(i, "title")).strip();
            variants.add(new Variant(
                    channels.get(i),
                    form.value(variant(i, "caption")).replace("\r\n", "\n"),
                    title.isEmpty() ? null : title,
                    words(form.value(variant(i, "hashtags")))));
        }
        String note = form.value("note").strip();
        return new NewVersion(files(form), variants, note.isEmpty() ? null : note);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(word -> !word.isBlank())
                .map(word -> word.startsWith("#") ? word : "#" + word)
                .toList();
    }

    /** A file more, at the end. */
    static void add(MultivaluedMap<String, String> typed, String sha256) {
        List<DesignMedia> files = new ArrayList<>(files(Form.of(typed)));
        files.add(new DesignMedia(sha256, "", "MAIN"));
        put(typed, files);
    }

    /** One file fewer. */
    static void remove(MultivaluedMap<String, String> typed, int number) {
        List<DesignMedia> files = new ArrayList<>(files(Form.of(typed)));
        if (number >= 0 && number < files.size()) {
            files.remove(number);
        }
        put(typed, files);
    }

    /** One place nearer to the beginning. */
    static void raise(MultivaluedMap<String, String> typed, int number) {
        List<DesignMedia> files = new ArrayList<>(files(Form.of(typed)));
        if (number > 0 && number < files.size()) {
            Collections.swap(files, number, number - 1);
        }
        put(typed, files);
    }

    private static void put(MultivaluedMap<String, String> typed, List<DesignMedia> files) {
        typed.keySet().removeIf(name -> name.startsWith("media["));
        for (int i = 0; i < files.size(); i++) {
            typed.putSingle(media(i, "sha256"), files.get(i).sha256());
            typed.putSingle(media(i, "altText"), files.get(i).altText());
            typed.putSingle(media(i, "role"), files.get(i).role());
        }
    }
}
