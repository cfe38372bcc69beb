package id.alurkonten.publishing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.publishing.channel.Account;
import id.alurkonten.publishing.channel.Channel;
import jakarta.ws.rs.ProcessingException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultyTest {

    private static final Account ACCOUNT = new Account(
            Channel.X, "100", Map.of("accessToken", "kenari-7731", "refreshToken", "kenari-7732"), Optional.empty());

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void whatNoPlatformSaidIsToldWithItsKindAndItsTrace() {
        // given
        IllegalStateException thrown = new IllegalStateException("wrong thread");

        // when
        PlatformFault fault = Faulty.of(new ProcessingException("oops", thrown), ACCOUNT);

        // then
        assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.UNCLEAR);
        assertThat(fault).hasMessageContaining("IllegalStateException: wrong thread");
        assertThat(trace(fault.getCause()))
                .contains("ProcessingException: oops", "IllegalStateException: wrong thread", "FaultyTest");
    }

    @Test
    void neitherCredentialsNorAddressesAreTold() {
        // given
        RuntimeException thrown = new IllegalStateException(
                "GET https://unggah/api/v1/media/ab?sig=rahasia&until=9 with Bearer lainnya-12",
                new IllegalArgumentException(
                        "kenari-7731, kenari-7732, Authorization: OAuth lainnya-13 at /v1/me?access_token=rahasia"));

        // when
        PlatformFault fault = Faulty.of(thrown, ACCOUNT);

        // then
        assertThat(trace(fault) + fault.getMessage())
                .contains("IllegalStateException", "IllegalArgumentException", "[accessToken]")
                .doesNotContain("kenari", "rahasia", "lainnya", "unggah");
    }

    @Test
    void anErrorIsAFaultLikeAnyOther() {
        // when
        PlatformFault fault = Faulty.of(new OutOfMemoryError("Java heap space"), null);

        // then
        assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.UNCLEAR);
        assertThat(fault).hasMessageContaining("OutOfMemoryError: Java heap space");
    }

    @Test
    void whereNoConnectionWasMadeNothingWasDone() {
        // when
        PlatformFault fault = Faulty.of(new ProcessingException(new ConnectException("refused")), ACCOUNT);

        // then
        assertThat(fault.kind()).isEqualTo(PlatformFault.Kind.TRANSIENT);
        assertThat(fault).hasNoCause();
    }
}
