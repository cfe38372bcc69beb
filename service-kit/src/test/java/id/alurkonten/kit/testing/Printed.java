package id.alurkonten.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A printed form as somebody finds it who opens it: its pages as text and as pictures. The pictures are left in
 * {@code target/paper/}, to be looked at; with {@code -Dpaper.docs=true} the first page goes to {@code docs/paper/} too.
 */
public final class Printed {

    private static final float LEGIBLE_DPI = 110;

    private final String name;
    private final byte[] pdf;

    private Printed(String name, byte[] pdf) {
        this.name = name;
        this.pdf = pdf;
    }

    /** The form under the name of its pictures. */
    public static Printed of(String name, byte[] pdf) {
        return new Printed(name, pdf);
    }

    /** Draws every page; none may be without ink. */
    public Printed draw() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            Path folder = Files.createDirectories(Path.of("target", "paper"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, LEGIBLE_DPI, ImageType.GRAY);
                assertThat(hasInk(picture))
                        .as("page %d of %s has ink", page + 1, name)
                        .isTrue();
                ImageIO.write(
                        picture,
                        "png",
                        folder.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
            if (Boolean.getBoolean("paper.docs")) {
                Path docs = Files.createDirectories(Path.of("..", "docs", "paper"));
                ImageIO.write(
                        renderer.renderImageWithDPI(0, LEGIBLE_DPI, ImageType.RGB),
                        "png",
                        docs.resolve(name + ".png").toFile());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader or a search finds on each page. */
    public List<String> pages() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            List<String> pages = new java.util.ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text() {
        return String.join("\n", pages());
    }

    /** What an archive would object to: empty for a document that is PDF/A-1b. */
    public List<String> objections() {
        try {
            File file = File.createTempFile("printed", ".pdf");
            try {
                Files.write(file.toPath(), pdf);
                ValidationResult result = PreflightParser.validate(file);
                return result.getErrorsList().stream()
                        .map(error -> error.getErrorCode() + " " + error.getDetails())
                        .distinct()
                        .toList();
            } finally {
                Files.delete(file.toPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasInk(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                if ((picture.getRGB(x, y) & 0xFF) < 100) {
                    return true;
                }
            }
        }
        return false;
    }
}
