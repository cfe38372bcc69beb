package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.production.fit.Rendition;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class RenditionsColumn extends JsonColumn<List<Rendition>> {

    RenditionsColumn() {
        super(new TypeReference<>() {});
    }
}
