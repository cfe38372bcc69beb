package id.alurkonten.production.rest;

import id.alurkonten.production.task.SourceMaterial;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to work from. */
@Schema(name = "Material", description = "Bahan berita/konten")
record MaterialView(UUID id, String title, String text, String url, String media, String addedBy, Instant addedAt) {

    static MaterialView of(SourceMaterial material) {
        SourceMaterial.Material what = material.material();
        return new MaterialView(
                material.id(),
                what.title(),
                what.text(),
                what.url(),
                what.media(),
                material.addedBy(),
                material.addedAt());
    }
}
