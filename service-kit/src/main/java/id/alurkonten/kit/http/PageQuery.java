package id.alurkonten.kit.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code ?page=0&size=20}, for every list; take it as {@code @BeanParam @Valid}. */
public class PageQuery {

    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(1_000_000)
    @Parameter(description = "Halaman, mulai dari 0", example = "0")
    int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "Banyaknya butir sehalaman, 1–100", example = "20")
    int size = 20;

    public int page() {
        return page;
    }

    public int size() {
        return size;
    }

    /** How many items come before this part. */
    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
