package id.alurkonten.kit.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-0                      | PART          | 0  | 1   | bytes 0-0/100
            bytes=0-99                     | PART          | 0  | 100 | bytes 0-99/100
            bytes=10-19                    | PART          | 10 | 10  | bytes 10-19/100
            bytes=90-                      | PART          | 90 | 10  | bytes 90-99/100
            bytes=99-1000                  | PART          | 99 | 1   | bytes 99-99/100
            bytes=0-99999999999999999999   | PART          | 0  | 100 | bytes 0-99/100
            bytes=-1                       | PART          | 99 | 1   | bytes 99-99/100
            bytes=-1000                    | PART          | 0  | 100 | bytes 0-99/100
            ' Bytes = 5-6 '                | PART          | 5  | 2   | bytes 5-6/100
            bytes=100-                     | UNSATISFIABLE | 0  | 0   | bytes */100
            bytes=99999999999999999999-    | UNSATISFIABLE | 0  | 0   | bytes */100
            bytes=-0                       | UNSATISFIABLE | 0  | 0   | bytes */100
            bytes=5-4                      | WHOLE         | 0  | 100 | bytes 0-99/100
            bytes=-                        | WHOLE         | 0  | 100 | bytes 0-99/100
            bytes=0-1,5-6                  | WHOLE         | 0  | 100 | bytes 0-99/100
            bytes=a-b                      | WHOLE         | 0  | 100 | bytes 0-99/100
            bytes=0x1-2                    | WHOLE         | 0  | 100 | bytes 0-99/100
            items=0-1                      | WHOLE         | 0  | 100 | bytes 0-99/100
            bytes                          | WHOLE         | 0  | 100 | bytes 0-99/100
            ''                             | WHOLE         | 0  | 100 | bytes 0-99/100
            """)
    void readsTheHeader(String header, ByteRange.Kind kind, long offset, long length, String contentRange) {
        // given
        long size = 100;

        // when
        ByteRange range = ByteRange.of(header, size);

        // then
        assertThat(range).isEqualTo(new ByteRange(kind, offset, length));
        assertThat(range.contentRange(size)).isEqualTo(contentRange);
    }
}
