package id.alurkonten.desk.administration;

import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.PublishingApi.ChannelCheck;
import id.alurkonten.desk.client.PublishingApi.ChannelMode;
import id.alurkonten.desk.client.PublishingApi.ChannelSetting;
import id.alurkonten.desk.client.PublishingApi.NewChannel;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.page.Form;
import id.alurkonten.desk.page.Frame;
import id.alurkonten.desk.page.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** How each channel is uploaded to, with which account, and whether that works. */
@Path("/kanal")
public class ChannelsPage {

    @CheckedTemplate(basePath = "administration")
    static class Templates {
        static native TemplateInstance channels(List<Row> rows, boolean admin);
    }

    /** @param check null unless it was asked for */
    public record Row(Channel channel, Part<RestResponse<ChannelSetting>> answer, Part<ChannelCheck> check, Form form) {

        public ChannelSetting setting() {
            return answer.value().getEntity();
        }

        public String etag() {
            return answer.value().getHeaderString(HttpHeaders.ETAG);
        }

        /** As it was when the service was set up: nobody has changed it. */
        public boolean isAsSetUp() {
            return (PUBLISHING.key() + "-service").equals(setting().updatedBy());
        }

        public List<ChannelMode> modes() {
            return List.of(ChannelMode.values());
        }

        public List<String> fields() {
            return List.of("mode", "account", "credentials");
        }
    }

    private final Services services;
    private final PublishingApi publishing;
    private final Frame frame;

    ChannelsPage(Services services, @RestClient PublishingApi publishing, Frame frame) {
        this.services = services;
        this.publishing = publishing;
        this.frame = frame;
    }

    @GET
    public TemplateInstance look(@QueryParam("periksa") String checked) {
        return page(null, null, checked);
    }

    @POST
    @Path("{channel}")
    public Response change(@PathParam("channel") Channel channel, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Form answered = form.send(key -> services.answered(PUBLISHING, () -> {
            publishing.change(
                    channel,
                    form.value("etag"),
                    new NewChannel(
                            form.value("mode"), form.value("account").strip(), credentials(form.value("credentials"))));
            return null;
        }));
        return answered.isAccepted()
                ? Response.seeOther(Notice.SAVED.at("/kanal")).build()
                : Response.status(answered.status())
                        .entity(page(channel, answered, null))
                        .type(MediaType.TEXT_HTML_TYPE)
                        .build();
    }

    /** One a line: {@code name=value}. */
    private static Map<String, String> credentials(String typed) {
        Map<String, String> credentials = new LinkedHashMap<>();
        typed.lines().filter(line -> line.contains("=")).forEach(line -> {
            int at = line.indexOf('=');
            credentials.put(
                    line.substring(0, at).strip(), line.substring(at + 1).strip());
        });
        return credentials;
    }

    private TemplateInstance page(Channel changed, Form form, String checked) {
        List<Row> rows = Stream.of(Channel.values())
                .map(channel -> {
                    Part<RestResponse<ChannelSetting>> answer =
                            services.ask(PUBLISHING, () -> publishing.channel(channel));
                    Part<ChannelCheck> check = channel.name().equals(checked)
                            ? services.ask(PUBLISHING, () -> publishing.check(channel))
                            : null;
                    return new Row(channel, answer, check, channel == changed ? form : null);
                })
                .toList();
        return Templates.channels(rows.stream().map(ChannelsPage::filled).toList(), frame.isAdmin());
    }

    private static Row filled(Row row) {
        if (row.form() != null) {
            return row;
        }
        Map<String, String> values = new HashMap<>();
        row.answer().found().map(RestResponse::getEntity).ifPresent(setting -> {
            values.put("mode", setting.mode().name());
            values.put("account", setting.account());
        });
        return new Row(row.channel(), row.answer(), row.check(), Form.with(values));
    }
}
