package id.alurkonten.desk.media;

import id.alurkonten.desk.client.DesignMedia;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.Service;
import id.alurkonten.desk.client.Services;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The files of a design: which are pictures, which are videos. */
@ApplicationScoped
public class Gallery {
    private final Services services;
    private final MediaLibrary library;

    Gallery(Services services, MediaLibrary library) {
        this.services = services;
        this.library = library;
    }

    public List<Shown> of(List<DesignMedia> media) {
        List<Part<Shown>> asked = media.stream()
                .map(file -> services.ask(Service.PRODUCTION, () -> Shown.of(file, library.typeOf(file.sha256()))))
                .toList();
        return asked.stream().map(Part::value).toList();
    }
}
