package id.alurkonten.approval.approval;

import id.alurkonten.sop.ControlSheet;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A control sheet as JSON text. */
@Immutable
@Converter(autoApply = true)
public class ControlSheetColumn implements AttributeConverter<ControlSheet, String> {

    @Override
    public String convertToDatabaseColumn(ControlSheet sheet) {
        return sheet == null ? null : sheet.toString();
    }

    @Override
    public ControlSheet convertToEntityAttribute(String text) {
        return text == null ? null : ControlSheet.parse(text);
    }
}
