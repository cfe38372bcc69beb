package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.production.design.Design;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class DesignColumn extends JsonColumn<Design> {

    DesignColumn() {
        super(new TypeReference<>() {});
    }
}
