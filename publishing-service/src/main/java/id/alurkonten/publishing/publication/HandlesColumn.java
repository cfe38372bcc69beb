package id.alurkonten.publishing.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.platform.Handles;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Handles in a jsonb column. */
@Immutable
@Converter
public class HandlesColumn implements AttributeConverter<Handles, String> {

    @Override
    public String convertToDatabaseColumn(Handles value) {
        try {
            return EventJson.mapper().writeValueAsString(value == null ? Handles.NONE : value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Handles convertToEntityAttribute(String json) {
        try {
            return json == null ? Handles.NONE : EventJson.mapper().readValue(json, Handles.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
