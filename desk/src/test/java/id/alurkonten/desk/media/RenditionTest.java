package id.alurkonten.desk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenditionTest {

    @Test
    void isAsWideAsAskedForAndKeepsTheShape() throws IOException {
        // given
        byte[] original = picture(2160, 2700, "jpeg");

        // when
        Rendition rendition = Rendition.of(original, 720).orElseThrow();

        // then
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
        assertThat(shown.getWidth()).isEqualTo(720);
        assertThat(shown.getHeight()).isEqualTo(900);
        assertThat(rendition.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void leavesSmallPicturesAsTheyAre() throws IOException {
        // given
        byte[] original = picture(300, 300, "png");

        // when
        Optional<Rendition> rendition = Rendition.of(original, 720);

        // then
        assertThat(rendition).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNoPicture() {
        // given
        byte[] original = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        // when
        Optional<Rendition> rendition = Rendition.of(original, 720);

        // then
        assertThat(rendition).isEmpty();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
