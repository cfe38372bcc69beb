package id.alurkonten.sop;

import java.util.List;
import java.util.Objects;

/**
 * The output a step leaves behind, and where to find it.
 *
 * @param kind which of the SOP's outputs it is
 * @param refs where it is: prefixed strings ({@code plan:<uuid>}, {@code version:<n>}, {@code sha256:<hex>},
 *     {@code channel:INSTAGRAM}, {@code hash:<contentHash>}, {@code decision:APPROVED}, …) or a URL; may be empty
 */
public record Output(OutputKind kind, List<String> refs) {

    public Output {
        Objects.requireNonNull(kind, "kind");
        refs = List.copyOf(refs);
    }

    public static Output of(OutputKind kind, String... refs) {
        return new Output(kind, List.of(refs));
    }
}
