package id.alurkonten.desk.page;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every template is rendered with: the person's language, the agency's zone, and one now for the whole page. */
@Singleton
public class TemplateDefaults implements TemplateInstance.Initializer {
    private final Language language;
    private final DeskConfig config;
    private final Clock clock;

    TemplateDefaults(Language language, DeskConfig config, Clock clock) {
        this.language = language;
        this.config = config;
        this.clock = clock;
    }

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(this);
    }

    @Override
    public void accept(TemplateInstance template) {
        template.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, language.locale());
        template.setAttribute(Times.ZONE, config.zone());
        template.setAttribute(Times.NOW, clock.instant());
    }
}
