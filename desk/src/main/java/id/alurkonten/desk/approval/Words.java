package id.alurkonten.desk.approval;

import id.alurkonten.desk.page.Language;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;

/** The messages of this page for Java, in the language of the person: templates have them anyway. */
@RequestScoped
class Words {
    private final Language language;

    Words(Language language) {
        this.language = language;
    }

    ApprovalMessages approval() {
        return language.locale().equals(Language.INDONESIAN)
                ? MessageBundles.get(ApprovalMessages.class)
                : MessageBundles.get(ApprovalMessages.class, io.quarkus.qute.i18n.Localized.Literal.of("en"));
    }
}
