package id.alurkonten.desk.preview;

import static id.alurkonten.desk.client.Service.PRODUCTION;
import static id.alurkonten.desk.client.Service.PUBLISHING;

import id.alurkonten.desk.client.Channel;
import id.alurkonten.desk.client.Part;
import id.alurkonten.desk.client.ProductionApi;
import id.alurkonten.desk.client.ProductionApi.TextLimits;
import id.alurkonten.desk.client.PublishingApi;
import id.alurkonten.desk.client.Services;
import id.alurkonten.desk.client.Variant;
import id.alurkonten.desk.media.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Previews: what isn't known, because a service is away, is left out of them. */
@ApplicationScoped
public class Posts {
    private final Services services;
    private final ProductionApi production;
    private final PublishingApi publishing;

    Posts(Services services, @RestClient ProductionApi production, @RestClient PublishingApi publishing) {
        this.services = services;
        this.production = production;
        this.publishing = publishing;
    }

    /** @param scheduledAt when they are to appear: the limits of that day hold; null for now */
    public List<Post> of(List<Variant> variants, Instant scheduledAt, List<Shown> media) {
        return of(variants, services.ask(PRODUCTION, () -> production.limits(scheduledAt)), media);
    }

    public List<Post> of(List<Variant> variants, Part<TextLimits> limits, List<Shown> media) {
        List<Part<String>> accounts = variants.stream()
                .map(variant -> services.ask(PUBLISHING, () -> account(variant.channel())))
                .toList();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            posts.add(Post.of(variants.get(i), accounts.get(i).found().orElse(""), limits.found(), media));
        }
        return posts;
    }

    /** A name as readers know it, also where its address was given. */
    private String account(Channel channel) {
        String account = publishing.channel(channel).getEntity().account();
        if (account == null) {
            return "";
        }
        String[] parts = account.strip().replaceAll("[?#].*$", "").split("/+");
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }
}
