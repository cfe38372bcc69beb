package id.alurkonten.publishing.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.publishing.approval.Approval;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Approval in a jsonb column. */
@Immutable
@Converter
public class ApprovalColumn implements AttributeConverter<Approval, String> {

    @Override
    public String convertToDatabaseColumn(Approval value) {
        try {
            return value == null ? null : EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Approval convertToEntityAttribute(String json) {
        try {
            return json == null ? null : EventJson.mapper().readValue(json, Approval.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
