package id.alurkonten.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter with all that it holds: what came, byte for byte, and every replay. */
@Schema(name = "DeadLetter", description = "Peristiwa tertahan dengan seluruh isinya")
public record DeadLetterView(
        @JsonUnwrapped DeadLetterSummary letter,

        @Schema(description = "Semua header, sesuai urutannya; dlq_… ditambahkan saat disisihkan")
        List<RecordHeader> headers,

        @Schema(description = "Isinya, bila berupa teks UTF-8")
        String data,

        @Schema(description = "Isinya dalam Base64, bila bukan teks UTF-8")
        String dataBase64,

        @Schema(description = "Semua pengulangan, yang pertama dahulu")
        List<Replay> replays) {

    /** A header of a record. */
    @Schema(name = "RecordHeader")
    public record RecordHeader(
            @Schema(examples = "ce_type") String name,

            @Schema(examples = "id.alurkonten.ContentApproved.v1")
            String value) {}

    static DeadLetterView of(Letter letter) {
        byte[] value = letter.record().value();
        Optional<String> text = value == null ? Optional.empty() : text(value);
        return new DeadLetterView(
                DeadLetterSummary.of(letter),
                StreamSupport.stream(letter.record().headers().spliterator(), false)
                        .map(DeadLetterView::header)
                        .toList(),
                text.orElse(null),
                value == null || text.isPresent() ? null : Base64.getEncoder().encodeToString(value),
                letter.replays());
    }

    private static RecordHeader header(Header header) {
        return new RecordHeader(
                header.key(), header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }

    private static Optional<String> text(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
