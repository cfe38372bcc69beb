package id.alurkonten.kit.paper;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;

/**
 * Prints forms: HTML of a template in, PDF/A-1b out, with every font embedded, so that it reads in thirty years as it
 * does now. A page takes nothing from elsewhere: whatever people typed, no address in it is fetched.
 */
@Startup
@ApplicationScoped
public class Press {

    private static final String FOLDER = "net/sf/jasperreports/fonts/dejavu/";
    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;
    /** What people paste and XML 1.0 has no place for, among it halves of surrogate pairs. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PaperConfig config;
    private final Clock clock;
    private final List<byte[]> furtherFonts;
    private final String logo;

    Press(PaperConfig config, Clock clock) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.config = config;
        this.clock = clock;
        this.furtherFonts =
                config.fonts().orElse(List.of()).stream().map(Press::bytes).toList();
        this.logo = config.letterhead().logo().map(Press::dataUri).orElse("");
    }

    /**
     * What to write a form on.
     *
     * @param agency whose form it is, unless the letterhead is configured
     */
    public Stationery stationery(Locale locale, ZoneId zone, String agency) {
        StringBuilder families = new StringBuilder("'" + FAMILY + "'");
        for (int i = 0; i < furtherFonts.size(); i++) {
            families.append(", '").append(furtherFamily(i)).append('\'');
        }
        return new Stationery(
                locale,
                zone,
                config.letterhead().authority().orElse(""),
                config.letterhead().agency().orElse(agency),
                config.letterhead().contact().orElse(""),
                logo,
                families.toString(),
                config.address(),
                clock.instant());
    }

    /** The form as a PDF. */
    public byte[] print(TemplateInstance form) {
        String html = NOT_XML.matcher(form.render()).replaceAll("\uFFFD");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfAConformance(PdfAConformance.PDFA_1_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        useFonts(builder);
        builder.withHtmlContent(html, null);
        builder.toStream(OutputStream.nullOutputStream());
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            // PDF/A-1 is PDF 1.4, which has no compressed cross references
            renderer.getPdfDocument().save(pdf, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private void useFonts(PdfRendererBuilder builder) {
        builder.useFont(builtIn("DejaVuSansCondensed.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(builtIn("DejaVuSansCondensed-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        for (int i = 0; i < furtherFonts.size(); i++) {
            byte[] font = furtherFonts.get(i);
            String family = furtherFamily(i);
            builder.useFont(() -> new ByteArrayInputStream(font), family, NORMAL, FontStyle.NORMAL, true);
        }
    }

    private static FSSupplier<InputStream> builtIn(String file) {
        return () -> Press.class.getClassLoader().getResourceAsStream(FOLDER + file);
    }

    private static String furtherFamily(int index) {
        return "further " + index;
    }

    private static String dataUri(Path image) {
        byte[] bytes = bytes(image);
        String type = bytes.length > 0 && bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("alurkonten.paper names a file that can't be read: " + file, e);
        }
    }
}
