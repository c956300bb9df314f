package dev.hilo.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hilo.kernel.Problem;
import dev.hilo.kernel.Problems;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "fine",
            value = {
                "elevenchars,           password.length",
                "twelve-chars,          fine",
                "correct horse battery, fine",
                "password1234,          password.common",
                "Password-Password,     password.common",
                "contraseña2026,        password.common",
                "123456789012,          fine",
                "111111111111,          password.common",
                "121212121212,          password.common",
                "aaaaaaaaaaaaaa,        password.common",
                "admin-admin-admin,     password.common",
                "operations-1,          password.same-as-name",
                "OPERATIONS-1,          password.same-as-name",
                "andesandesandes,       password.same-as-name",
            })
    void a_password_is_judged(String password, String code) {
        assertThat(judge(password)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void a_password_may_be_long_but_not_a_book(int length, boolean fine) {
        var text = "abcdefghij".repeat(21).substring(0, length);
        assertThat(judge(text).isEmpty()).isEqualTo(fine);
        assertThat(PasswordRules.plausible(new Secret(text))).isEqualTo(fine);
    }

    private static List<String> judge(String password) {
        var problems = new Problems();
        PasswordRules.check(
                new Secret(password), List.of("operations-1", "andes"), "next", problems);
        return problems.list().stream().map(Problem::code).toList();
    }
}
