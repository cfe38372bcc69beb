package id.alurkonten.desk.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What goes out on one channel. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variant(Channel channel, String caption, String title, List<String> hashtags) {}
