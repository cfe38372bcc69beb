package id.alurkonten.production.task;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter
@Immutable
class PeopleColumn extends JsonColumn<List<String>> {

    PeopleColumn() {
        super(new TypeReference<>() {});
    }
}
