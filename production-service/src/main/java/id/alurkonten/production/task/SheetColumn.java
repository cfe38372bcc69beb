package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.sop.ControlSheet;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class SheetColumn extends JsonColumn<ControlSheet> {

    SheetColumn() {
        super(new TypeReference<>() {});
    }
}
