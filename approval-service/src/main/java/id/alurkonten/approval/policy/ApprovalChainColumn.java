package id.alurkonten.approval.policy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** A chain as text, so that a constraint can list the chains there are. */
@Immutable
@Converter(autoApply = true)
public class ApprovalChainColumn implements AttributeConverter<ApprovalChain, String> {

    @Override
    public String convertToDatabaseColumn(ApprovalChain chain) {
        return chain == null ? null : chain.toString();
    }

    @Override
    public ApprovalChain convertToEntityAttribute(String text) {
        return text == null ? null : ApprovalChain.parse(text);
    }
}
