package id.alurkonten.planning.plan;

import id.alurkonten.kit.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads a plan form as CSV (RFC 4180): UTF-8 with or without a byte-order mark, separated by commas or, as spreadsheets
 * set to Indonesian write it, by semicolons.
 */
final class FormCsv {

    private FormCsv() {}

    /** The lines, of which the first is the header. */
    static List<FormLine> read(byte[] file) {
        String text = text(file);
        String header = text.lines().findFirst().orElse("");
        if (header.isBlank()) {
            throw ProblemException.invalid("file", "import.empty");
        }
        char separator = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords().stream()
                    .map(record -> new FormLine(
                            "row " + record.getRecordNumber(), record.stream().toList()))
                    .toList();
        } catch (CSVException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        } catch (UncheckedIOException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        } catch (IOException e) {
            throw ProblemException.invalid("file", "import.malformed").because(e);
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw ProblemException.invalid("file", "import.not-text");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("file", "import.not-text").because(e);
        }
    }
}
