package id.alurkonten.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @Test
    void saysAllInBothLanguagesWithTheSameGaps() {
        // given
        ResourceBundle indonesian = bundle(Locale.ROOT);
        ResourceBundle english = bundle(Locale.ENGLISH);

        // then
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(indonesian.keySet()));
        assertThat(indonesian.keySet())
                .allSatisfy(key -> assertThat(gaps(english.getString(key))).isEqualTo(gaps(indonesian.getString(key))));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void namesEachRole(Role role) {
        assertThat(role.labelId()).isNotBlank();
        assertThat(role.labelEn()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(OutputKind.class)
    void namesEachOutput(OutputKind kind) {
        assertThat(kind.label().id()).isNotBlank().isNotEqualTo(kind.label().en());
    }

    @Test
    void isIndonesianForAnyOtherLanguage() {
        // given
        Wording secretary = Role.SEKRETARIS.label();

        // then
        assertThat(secretary.in(Locale.forLanguageTag("id-ID"))).isEqualTo("Sekretaris Dinas");
        assertThat(secretary.in(Locale.FRENCH)).isEqualTo("Sekretaris Dinas");
        assertThat(secretary.in(Locale.US)).isEqualTo("Secretary");
        assertThat(Role.HUMAS.label()).hasToString("Humas / Public Relations");
    }

    private static int gaps(String pattern) {
        return pattern.split("%s", -1).length - 1;
    }

    /** The files themselves, without the root bundle standing in for what the English one lacks. */
    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("id.alurkonten.sop.messages", locale, new ResourceBundle.Control() {
            @Override
            public java.util.List<Locale> getCandidateLocales(String name, Locale wanted) {
                return java.util.List.of(wanted);
            }

            @Override
            public Locale getFallbackLocale(String name, Locale wanted) {
                return null;
            }
        });
    }
}
