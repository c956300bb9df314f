package dev.hilo.access.secret;

import dev.hilo.kernel.Problems;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a password that a person chooses must be: long, and not the first thing others would try.
 */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private static final int FEW = 5;
    private static final int FEW_DIGITS = 8;

    // Roots of the common passwords that are long enough for the first rule once they are repeated,
    // joined or decorated with digits and signs.
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwort",
                    "contrasena",
                    "contraseña",
                    "administrator",
                    "admin",
                    "administrador",
                    "qwerty",
                    "qwertyuiop",
                    "qwertyuiopasdfghjkl",
                    "asdfghjkl",
                    "letmein",
                    "welcome",
                    "bienvenido",
                    "changeme",
                    "iloveyou",
                    "hilo",
                    "secret",
                    "abcdefghijkl",
                    "monkey",
                    "dragon",
                    "football",
                    "futbol",
                    "superman",
                    "temporal");

    private static final Pattern DECORATION = Pattern.compile("[\\p{Digit}\\p{Punct}\\s]+");

    private PasswordRules() {}

    /** False for a text that no password can be, so that nobody makes us hash a book. */
    public static boolean plausible(Secret password) {
        return password.reveal().length() <= LONGEST;
    }

    /**
     * @param names what the password must not repeat: the keys of the user and of the tenant
     */
    public static void check(
            Secret password, Collection<String> names, String field, Problems problems) {
        var text = password.reveal();
        if (problems.when(
                text.length() < SHORTEST || text.length() > LONGEST,
                field,
                "password.length",
                SHORTEST,
                LONGEST)) {
            return;
        }
        var folded = text.toLowerCase(Locale.ROOT);
        if (problems.when(
                names.stream().anyMatch(name -> repeats(folded, name.toLowerCase(Locale.ROOT))),
                field,
                "password.same-as-name")) {
            return;
        }
        var bare = DECORATION.matcher(folded).replaceAll("");
        long different = folded.chars().distinct().count();
        boolean digitsOnly = bare.isEmpty() && different < FEW_DIGITS;
        boolean common = COMMON.stream().anyMatch(word -> repeats(bare, word));
        problems.when(digitsOnly || different < FEW || common, field, "password.common");
    }

    /** True when the text is the word, once or several times over. */
    private static boolean repeats(String text, String word) {
        return !text.isEmpty() && text.replace(word, "").isEmpty();
    }
}
