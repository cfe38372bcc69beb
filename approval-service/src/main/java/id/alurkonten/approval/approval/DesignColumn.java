package id.alurkonten.approval.approval;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A design as JSON text. */
@Immutable
@Converter(autoApply = true)
public class DesignColumn implements AttributeConverter<Design, String> {

    @Override
    public String convertToDatabaseColumn(Design design) {
        return design == null ? null : design.toString();
    }

    @Override
    public Design convertToEntityAttribute(String text) {
        return text == null ? null : Design.parse(text);
    }
}
