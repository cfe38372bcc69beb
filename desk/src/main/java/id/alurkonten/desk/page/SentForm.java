package id.alurkonten.desk.page;

import id.alurkonten.desk.client.FileCalls.Attached;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A form that came with files: what was typed, and the files that were chosen. */
public record SentForm(MultivaluedMap<String, String> typed, MultivaluedMap<String, Attached> files) {

    public static SentForm of(MultipartFormDataInput sent) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        MultivaluedMap<String, Attached> files = new MultivaluedHashMap<>();
        sent.getValues()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!value.isFileItem()) {
                        typed.add(name, value.getValue());
                    } else if (!isEmpty(value)) {
                        files.add(name, new Attached(value.getFileName(), value.getFileItem()));
                    }
                }));
        return new SentForm(typed, files);
    }

    /** A file field in which nothing was chosen is sent all the same. */
    private static boolean isEmpty(FormValue file) {
        try {
            return file.getFileItem().getFileSize() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Attached> all(String field) {
        return files.getOrDefault(field, List.of());
    }

    public Optional<Attached> file(String field) {
        return all(field).stream().findFirst();
    }
}
