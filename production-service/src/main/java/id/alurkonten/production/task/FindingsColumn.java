package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.production.limits.Finding;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class FindingsColumn extends JsonColumn<List<Finding>> {

    FindingsColumn() {
        super(new TypeReference<>() {});
    }
}
