package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.sop.Actor;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class ActorColumn extends JsonColumn<Actor> {

    ActorColumn() {
        super(new TypeReference<>() {});
    }
}
