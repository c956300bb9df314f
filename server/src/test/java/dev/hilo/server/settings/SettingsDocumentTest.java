package dev.hilo.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {

    @Test
    void the_reference_names_every_setting_as_it_is() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/settings.md"));
        for (Setting setting : Setting.values()) {
            var usual = setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
            assertThat(page)
                    .contains(
                            "| `%s` | `%s` | `%s` | %s | %s |"
                                    .formatted(
                                            setting.flag(),
                                            setting.variable(),
                                            setting.fileKey(),
                                            usual,
                                            setting.sentence()));
        }
    }
}
