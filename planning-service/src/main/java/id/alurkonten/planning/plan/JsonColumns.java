package id.alurkonten.planning.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import id.alurkonten.kit.event.EventJson;
import id.alurkonten.sop.ControlSheet;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * Values kept as jsonb, written by the mapper that writes the events: what is stored is what is said. All are immutable,
 * so that Hibernate need not copy them to see whether they changed.
 */
public final class JsonColumns {

    private JsonColumns() {}

    /** A line's text. */
    @Converter
    @Immutable
    public static class DetailsColumn implements AttributeConverter<ItemDetails, String> {
        @Override
        public String convertToDatabaseColumn(ItemDetails value) {
            return write(value);
        }

        @Override
        public ItemDetails convertToEntityAttribute(String json) {
            return json == null ? null : read(json, new TypeReference<>() {});
        }
    }

    /** Person ids. */
    @Converter
    @Immutable
    public static class PersonsColumn implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> value) {
            return write(value);
        }

        @Override
        public List<String> convertToEntityAttribute(String json) {
            return json == null ? null : read(json, new TypeReference<List<String>>() {});
        }
    }

    /** A control sheet. jsonb reorders keys, which the canonical form that is hashed does not see. */
    @Converter
    @Immutable
    public static class SheetColumn implements AttributeConverter<ControlSheet, String> {
        @Override
        public String convertToDatabaseColumn(ControlSheet value) {
            return value == null ? null : value.toString();
        }

        @Override
        public ControlSheet convertToEntityAttribute(String json) {
            return json == null ? null : ControlSheet.parse(json);
        }
    }

    /** JSON text of a value; null of null. */
    public static String write(Object value) {
        try {
            return value == null ? null : EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value that cannot be written as JSON", e);
        }
    }

    /** A value from JSON text that {@link #write} wrote. */
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column that is not what was written", e);
        }
    }
}
