package id.alurkonten.kit;

import static org.assertj.core.api.Assertions.assertThat;

import id.alurkonten.kit.problem.Messages;
import id.alurkonten.kit.problem.ProblemType;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"id.alurkonten.kit.problem.messages", "ValidationMessages"})
    void bothLanguagesSayTheSameThings(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Messages.INDONESIAN).keySet())
                .isNotEmpty()
                .isEqualTo(ResourceBundle.getBundle(bundle, Messages.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasItsTitle(ProblemType type) {
        String key = "title." + type.slug();

        assertThat(Messages.ofKit().text(Messages.INDONESIAN, key)).isNotEqualTo(key);
        assertThat(Messages.ofKit().text(Messages.ENGLISH, key)).isNotEqualTo(key);
    }

    @Test
    void aKeyThatNobodyKnowsIsShownAsItIs() {
        assertThat(Messages.ofKit().text(Messages.ENGLISH, "no.such.key")).isEqualTo("no.such.key");
    }
}
