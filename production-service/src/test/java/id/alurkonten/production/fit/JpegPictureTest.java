package id.alurkonten.production.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegPictureTest {

    @Test
    void a_png_becomes_a_jpeg_of_the_same_size_with_its_transparency_white() throws IOException {
        // given
        BufferedImage picture = new BufferedImage(1200, 1500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(0, 90, 160));
        canvas.fillRect(0, 0, 1200, 700);
        canvas.dispose();

        // when
        byte[] jpeg = JpegPicture.of(new ByteArrayInputStream(png(picture)), 8_000_000)
                .orElseThrow();

        // then
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(read.getWidth()).isEqualTo(1200);
        assertThat(read.getHeight()).isEqualTo(1500);
        assertThat(new Color(read.getRGB(600, 1200))).isEqualTo(Color.WHITE);
        assertThat(new Color(read.getRGB(600, 300)).getBlue()).isBetween(155, 165);
        assertThat(jpeg[0] & 0xFF).isEqualTo(0xFF);
    }

    @Test
    void too_many_bytes_become_fewer_but_never_a_picture_smaller_than_platforms_show() throws IOException {
        // given
        byte[] noise = png(noise(1600, 1600));

        // when
        byte[] jpeg = JpegPicture.of(new ByteArrayInputStream(noise), 1_100_000).orElseThrow();

        // then
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(jpeg.length).isLessThanOrEqualTo(1_100_000);
        assertThat(Math.min(read.getWidth(), read.getHeight())).isBetween(1080, 1600);
        assertThat(JpegPicture.of(new ByteArrayInputStream(noise), 50_000)).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_left_as_it_is() throws IOException {
        assertThat(JpegPicture.of(new ByteArrayInputStream("RIFF....WEBP".getBytes(StandardCharsets.US_ASCII)), 1000))
                .isEmpty();
    }

    private static BufferedImage noise(int width, int height) {
        Random random = new Random(7);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(64) * 0x010101 + 0x404040);
            }
        }
        return picture;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
