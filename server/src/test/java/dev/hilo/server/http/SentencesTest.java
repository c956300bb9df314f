package dev.hilo.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Pattern CODE =
            Pattern.compile(
                    "(?:Refusal\\s*\\.\\s*(?:of|malformed|conflict|invalid)|Problem\\.of"
                            + "|problems?\\s*\\.\\s*(?:add|when))\\s*\\(([^;]*?)\\)\\s*[;,)]",
                    Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)+)\"");

    private final Sentences sentences = new Sentences();

    @Test
    void every_language_says_the_same_things() {
        assertThat(keys(Locale.of("es"))).isEqualTo(keys(Locale.ENGLISH));
    }

    @Test
    void every_sentence_can_be_formatted() {
        for (Locale language : Sentences.LANGUAGES) {
            var bundle = bundle(language);
            for (String key : bundle.keySet()) {
                assertThat(new MessageFormat(bundle.getString(key), language)).isNotNull();
            }
        }
    }

    @Test
    void every_code_that_a_room_refuses_with_has_its_sentence() throws IOException {
        var root = Path.of("..").toRealPath();
        var said = keys(Locale.ENGLISH);
        var missing = new TreeSet<String>();
        for (String part : List.of("core", "server/src/main")) {
            try (var files = Files.walk(root.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().contains("/src/main/"))
                        .forEach(file -> missing.addAll(unsaid(file, said)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void numbers_and_plurals_are_said_as_the_language_does() {
        assertThat(sentences.say("rate.exceeded", List.of(1), Locale.ENGLISH))
                .endsWith("in 1 second.");
        assertThat(sentences.say("rate.exceeded", List.of(5), Locale.of("es")))
                .endsWith("en 5 segundos.");
    }

    @Test
    void the_reader_s_language_is_found_or_english() {
        assertThat(Sentences.language("es-AR,es;q=0.9,en;q=0.8")).isEqualTo(Locale.of("es"));
        assertThat(Sentences.language("fr, de")).isEqualTo(Locale.ENGLISH);
        assertThat(Sentences.language("!!")).isEqualTo(Locale.ENGLISH);
    }

    private static Set<String> unsaid(Path file, Set<String> said) {
        try {
            var codes = new TreeSet<String>();
            var calls = CODE.matcher(Files.readString(file));
            while (calls.find()) {
                var texts = TEXT.matcher(calls.group(1));
                while (texts.find()) {
                    codes.add(texts.group(1));
                }
            }
            codes.removeAll(said);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(bundle(language).keySet());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "refusals",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
