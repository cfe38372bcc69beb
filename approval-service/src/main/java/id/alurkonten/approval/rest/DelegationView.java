package id.alurkonten.approval.rest;

import id.alurkonten.approval.delegation.Delegation;
import id.alurkonten.approval.delegation.DelegationStatus;
import id.alurkonten.approval.policy.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delegation as it is shown. */
@Schema(name = "Delegation", description = "Pelaksana harian (Plh) untuk suatu peran")
public record DelegationView(
        UUID id,
        Stage role,
        String delegator,
        String delegate,
        LocalDate from,
        LocalDate to,
        String basis,

        @Schema(description = "Keadaan hari ini, menurut waktu Asia/Jakarta")
        DelegationStatus status,

        String createdBy,
        Instant createdAt,
        String revokedBy,
        Instant revokedAt) {

    static DelegationView of(Delegation delegation, LocalDate today) {
        Delegation.Terms terms = delegation.terms();
        return new DelegationView(
                delegation.id(),
                terms.role(),
                terms.delegator(),
                terms.delegate(),
                terms.from(),
                terms.to(),
                terms.basis(),
                delegation.statusOn(today),
                delegation.createdBy(),
                delegation.createdAt(),
                delegation.revokedBy(),
                delegation.revokedAt());
    }
}
