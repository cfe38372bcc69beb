package id.alurkonten.publishing.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.sop.Actor;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Actor in a jsonb column. */
@Immutable
@Converter
public class ActorColumn implements AttributeConverter<Actor, String> {

    @Override
    public String convertToDatabaseColumn(Actor value) {
        try {
            return value == null ? null : EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Actor convertToEntityAttribute(String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, Actor.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
