package id.alurkonten.desk.web;

import id.alurkonten.desk.page.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Coming, going, and the language in between; {@code /keluar} itself is answered by quarkus-oidc. */
@Path("/")
public class SessionPages {
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    @CheckedTemplate(basePath = "session")
    static class Templates {
        static native TemplateInstance goodbye();
    }

    /** Where Keycloak sends people who had no page in mind. */
    @GET
    @Path("masuk")
    public Response arrive() {
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("sampai-jumpa")
    public TemplateInstance goodbye() {
        return Templates.goodbye();
    }

    @POST
    @Path("bahasa")
    public Response speak(@FormParam("bahasa") String language, @FormParam("dari") @DefaultValue("/") String from) {
        NewCookie chosen = new NewCookie.Builder(Language.COOKIE)
                .value("en".equals(language) ? "en" : "id")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(within(from)).cookie(chosen).build();
    }

    /** Nobody is sent to another site by an address that somebody else has made up. */
    private static URI within(String address) {
        boolean ours = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        return URI.create(ours ? address.replaceAll("[^\\x21-\\x7e]", "") : "/");
    }
}
