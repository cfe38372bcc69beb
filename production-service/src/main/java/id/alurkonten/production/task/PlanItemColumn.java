package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class PlanItemColumn extends JsonColumn<PlanItem> {

    PlanItemColumn() {
        super(new TypeReference<>() {});
    }
}
