package id.alurkonten.publishing.publication;

import id.alurkonten.sop.ControlSheet;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A control sheet in a jsonb column: its hashes outlast the other order of keys. */
@Immutable
@Converter
public class SheetColumn implements AttributeConverter<ControlSheet, String> {

    @Override
    public String convertToDatabaseColumn(ControlSheet sheet) {
        return sheet == null ? null : sheet.toString();
    }

    @Override
    public ControlSheet convertToEntityAttribute(String json) {
        return json == null ? null : ControlSheet.parse(json);
    }
}
