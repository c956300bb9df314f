package dev.hilo.server.http;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Says refusals in the reader's language: one sentence a code, in {@code
 * refusals_<language>.properties}. Thread-safe.
 */
@ApplicationScoped
public class Sentences {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    public String of(Refusal refusal, Locale language) {
        return say(refusal.code(), refusal.arguments(), language);
    }

    public String of(Problem problem, Locale language) {
        return say(problem.code(), problem.arguments(), language);
    }

    public String say(String code, List<Object> arguments, Locale language) {
        var bundle =
                ResourceBundle.getBundle(
                        "refusals",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        try {
            return new MessageFormat(bundle.getString(code), language).format(arguments.toArray());
        } catch (MissingResourceException _) {
            return code;
        }
    }

    /** The best of our languages for an {@code Accept-Language} header; English when none fits. */
    public static Locale language(String acceptLanguage) {
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
