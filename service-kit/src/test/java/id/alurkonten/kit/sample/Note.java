package id.alurkonten.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The smallest aggregate. */
@Entity
public class Note {

    @Id
    UUID id;

    String text;

    @Version
    long version;

    protected Note() {}

    Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }
}
