package id.alurkonten.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PicturesTest {

    @BeforeAll
    static void drawWithoutADisplay() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void aScreenshotIsAPngWithSomethingToRead() throws IOException {
        // when
        byte[] file = Pictures.screenshot("https://contoh.go.id", List.of("Judul", "Baris"));

        // then
        assertThat(file).startsWith(0x89, 'P', 'N', 'G');
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1280, 800);
        assertThat(dark(image)).isGreaterThan(1_000);
    }

    @Test
    void whatIsWrittenIsSeen() {
        // given
        byte[] blank = Pictures.screenshot("https://contoh.go.id", List.of("Judul", " "));

        // when
        byte[] written = Pictures.screenshot("https://contoh.go.id", List.of("Judul", "A"));

        // then
        assertThat(written).isNotEqualTo(blank);
    }

    @Test
    void slidesAreJpegsInTheTallestShapeThatIsAccepted() throws IOException {
        // when
        List<byte[]> slides = List.of(
                Pictures.cover(List.of("Judul"), "Anak judul"), Pictures.chart("Judul", "Satuan", Map.of("Nov", 3)));

        // then
        for (byte[] slide : slides) {
            assertThat(slide).startsWith(0xff, 0xd8, 0xff);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(slide));
            assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1080, 1350);
        }
    }

    private static long dark(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xff)
                .filter(blue -> blue < 0x60)
                .count();
    }
}
